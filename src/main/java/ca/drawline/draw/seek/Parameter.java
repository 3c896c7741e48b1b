package ca.drawline.draw.seek;

import ca.drawline.rulebook.RuleNumber;
import java.util.List;

/** What varies along one side of a grid. */
public sealed interface Parameter {

    /** What the side is called. */
    String name();

    /** Its values, in order; at least one. */
    List<Integer> values();

    /** The invitations of the draw's last stage. */
    record Invitations(List<Integer> values) implements Parameter {

        public Invitations {
            values = List.copyOf(values);
        }

        @Override
        public String name() {
            return "invitations";
        }
    }

    /** The lowest score that the draw's last stage invites, in points. */
    record Floor(List<Integer> values) implements Parameter {

        public Floor {
            values = List.copyOf(values);
        }

        @Override
        public String name() {
            return "floor";
        }
    }

    /**
     * A number of the rules.
     *
     * @param number where it stands
     */
    record Ruled(String name, RuleNumber number, List<Integer> values) implements Parameter {

        public Ruled {
            values = List.copyOf(values);
        }
    }
}
