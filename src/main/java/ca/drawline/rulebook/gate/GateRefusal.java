package ca.drawline.rulebook.gate;

/**
 * Something that the gate does not let through.
 *
 * @param layer which layer refused it
 * @param line line from 1
 * @param column column from 1; 0 where it is not known
 * @param code stable code of the kind of problem
 * @param message what is wrong, in a sentence
 * @param hint the way out
 * @param rule name of the rule, empty outside a rule
 */
public record GateRefusal(Layer layer, int line, int column, String code, String message, String hint, String rule) {

    /** The layers of the gate, in the order in which a file meets them. */
    public enum Layer {
        /** The characters of the file, before any parser. */
        TEXT,
        /** The tree that the compiler builds from. */
        TREE,
        /** The compiled classes, before any of them is loaded. */
        CLASSES
    }
}
