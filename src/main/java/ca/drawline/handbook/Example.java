package ca.drawline.handbook;

import java.util.List;

/**
 * A scenario: given this, then that.
 *
 * @param name what it shows, in a sentence
 * @param asOf the asked date as written, empty in a case that has its table's
 * @param given what it starts from
 * @param then what must come out
 * @param cases cases that differ from it
 */
public record Example(String name, String asOf, List<Field> given, List<Field> then, List<Example> cases) {

    public Example {
        given = List.copyOf(given);
        then = List.copyOf(then);
        cases = List.copyOf(cases);
    }

    /**
     * A field.
     *
     * @param name its name
     * @param values its value or values, with links to the rules that they name
     */
    public record Field(String name, List<Piece> values) {

        public Field {
            values = List.copyOf(values);
        }
    }
}
