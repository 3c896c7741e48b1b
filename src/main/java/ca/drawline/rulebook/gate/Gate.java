package ca.drawline.rulebook.gate;

import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;

/** The gate for one vocabulary: what a rule file must pass before it is compiled, and its classes before they are loaded. */
public final class Gate {

    private final GateVocabulary vocabulary;
    private final KnownMembers members;

    public Gate(GateVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.members = new KnownMembers(vocabulary);
    }

    /** What is wrong with the characters of a file, as they were stored. */
    public static List<GateRefusal> characters(byte[] file) {
        return Intake.check(file);
    }

    /** What is wrong with the characters of a file. */
    public static List<GateRefusal> characters(String file) {
        return Intake.check(file);
    }

    /** What cannot be seen in a file that is no rule file: a grid, examples, or prose. */
    public static List<GateRefusal> visible(String file) {
        return Intake.visible(file);
    }

    /** A file's text without the invisible mark that some editors begin it with. */
    public static String withoutMark(String file) {
        return Intake.withoutMark(file);
    }

    /** What is wrong with a parsed file. */
    public List<GateRefusal> tree(PackageDescr tree, String text) {
        return TreeGate.check(vocabulary, tree, text);
    }

    /** What compiled classes refer to that no rule needs, each in a few words for the log. */
    public List<String> classes(Map<String, byte[]> classes, String packageName) {
        return new ClassScan(members, packageName).check(classes);
    }

    /**
     * A loader for the compiled classes of one rule file, which finds nothing else but what rules need.
     *
     * @throws RefusedClasses if any class does what no rule needs; none has been loaded then
     */
    public ClassLoader loader(Map<String, byte[]> classes, String packageName, ClassLoader parent) {
        var refused = classes(classes, packageName);
        if (!refused.isEmpty()) {
            throw new RefusedClasses(refused);
        }
        return new RuleClassLoader(classes, vocabulary, parent);
    }

    /** What rules may name. */
    public GateVocabulary vocabulary() {
        return vocabulary;
    }
}
