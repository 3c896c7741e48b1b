package ca.drawline.rulebook;

import ca.drawline.vocabulary.Fact;
import java.util.List;

/**
 * What a clause finds for one premise.
 *
 * @param matches every match that found something
 */
public record Outcome(List<Match> matches) {

    static final Outcome NOTHING = new Outcome(List.of());

    public Outcome {
        matches = List.copyOf(matches);
    }

    /**
     * One finding.
     *
     * @param rule id of the rule that found it
     * @param finding what it found
     * @param because places, within the premise, of the facts that it matched
     */
    public record Match(String rule, Fact finding, List<Integer> because) {

        public Match {
            because = List.copyOf(because);
        }
    }
}
