package ca.drawline.scenario;

import ca.drawline.rulebook.Mutant.Kind;
import java.util.List;
import java.util.Map;

/**
 * What the scenarios protect of the rules.
 *
 * @param left how many changes were not tried, where the time for it had come to an end
 * @param changes how many small changes were made, one at a time
 * @param noticed how many of them made a scenario come out differently, or were refused by the check
 * @param kinds the same by kind of change
 * @param survivors the changes that nothing noticed, by file and line
 */
public record MutationReport(int left, int changes, int noticed, Map<Kind, Count> kinds, List<Survivor> survivors) {

    private static final double PERCENT = 100;

    public MutationReport {
        kinds = Map.copyOf(kinds);
        survivors = List.copyOf(survivors);
    }

    /** How many changes of a kind there were, and how many were noticed. */
    public record Count(int changes, int noticed) {

        Count with(boolean one) {
            return new Count(changes + 1, noticed + (one ? 1 : 0));
        }
    }

    /**
     * A change that nothing noticed.
     *
     * @param kind what sort of thing was changed
     * @param file the file that it stands in
     * @param line its line, from 1
     * @param rule id of the rule; empty in a grid
     * @param change what was changed
     */
    public record Survivor(Kind kind, String file, int line, String rule, String change) {}

    /** The share of changes that were noticed, in percent. */
    public double score() {
        return changes == 0 ? PERCENT : PERCENT * noticed / changes;
    }
}
