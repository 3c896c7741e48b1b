package ca.drawline.rulebook;

import java.util.List;

/**
 * An example beside the rules, for readers.
 *
 * @param name what it shows, in a sentence
 * @param asOf the asked date as written; empty in a case that has the date of its table
 * @param given who or what it starts from
 * @param then what must come out
 * @param cases further examples that differ from this one; it is then no example itself
 */
public record ScenarioText(String name, String asOf, List<Entry> given, List<Entry> then, List<ScenarioText> cases) {

    public ScenarioText {
        given = List.copyOf(given);
        then = List.copyOf(then);
        cases = List.copyOf(cases);
    }

    /**
     * One field.
     *
     * @param name its name
     * @param values its value, or each value of a list
     */
    public record Entry(String name, List<String> values) {

        public Entry {
            values = List.copyOf(values);
        }
    }
}
