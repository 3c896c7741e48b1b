package ca.drawline.rulebook;

import ca.drawline.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of one type that rules ask for in one way, e.g. work in Canada within ten years: the unit in which premises
 * are made and pools are encoded.
 *
 * @param type the record that the facts are of
 * @param asked the values of its asked components, in their order
 */
public record Column(Class<? extends Record> type, List<Object> asked) {

    public Column {
        asked = List.copyOf(asked);
    }

    /** The column that a fact belongs to. */
    public static Column of(Fact fact) {
        var asked = new ArrayList<Object>();
        for (var component : Words.type(fact.getClass()).components()) {
            if (component.asked()) {
                asked.add(component.valueIn(fact));
            }
        }
        return new Column(fact.getClass().asSubclass(Record.class), asked);
    }

    /** Whether a fact belongs to this column. */
    public boolean holds(Fact fact) {
        if (!type.isInstance(fact)) {
            return false;
        }
        var next = 0;
        for (var component : factType().components()) {
            if (component.asked() && !component.valueIn(fact).equals(asked.get(next++))) {
                return false;
            }
        }
        return true;
    }

    FactType factType() {
        return Words.type(type);
    }
}
