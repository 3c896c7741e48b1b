package ca.drawline.rulebook;

import ca.drawline.vocabulary.DrawFact;
import ca.drawline.vocabulary.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule as it stands in its file.
 *
 * @param name the sentence that it is named by
 * @param id its stable id
 * @param source where the law says so
 * @param annotations all its metadata
 * @param line line of the file, from 1
 * @param patterns what it reads
 * @param insertions what it concludes
 */
record Rule(
        String name,
        String id,
        String source,
        Map<String, String> annotations,
        int line,
        List<RulePattern> patterns,
        List<Insertion> insertions) {

    /**
     * A pattern on a type of the vocabulary.
     *
     * @param type the type
     * @param column the column that it reads; rows of grids have one too
     * @param reads names of the components that it reads
     * @param plain whether it stands alone in the condition: not under {@code not}, {@code or}, {@code accumulate} and the like
     * @param text the pattern as written
     * @param listed text values that the pattern lists by {@code in ( … )}
     */
    record RulePattern(
            FactType type, Column column, Set<String> reads, boolean plain, String text, List<String> listed) {

        boolean onFact() {
            return !Words.isRow(type);
        }
    }

    /**
     * What a rule concludes.
     *
     * @param type the type
     * @param firstText its first argument if that is a text literal, otherwise empty
     * @param arguments its arguments, as written
     */
    record Insertion(FactType type, String firstText, List<String> arguments) {}

    /** What it says, in both languages. */
    Wording sentence() {
        return new Wording(name, annotations.getOrDefault("Fr", name));
    }

    /** Whether it is about draws and not about a candidate. */
    boolean aboutDraws() {
        return factPatterns().stream()
                .anyMatch(pattern ->
                        DrawFact.class.isAssignableFrom(pattern.type().type()));
    }

    List<RulePattern> factPatterns() {
        return patterns.stream().filter(RulePattern::onFact).toList();
    }

    /** Whether its matches can be told apart by one fact each, so that many premises fit in one session. */
    boolean matchesSingleFact() {
        var facts = factPatterns();
        return facts.size() == 1 && facts.get(0).plain();
    }

    /** Whether each match holds a fact of the premise, so that a new premise always means a new match. */
    boolean anchored() {
        return factPatterns().stream().anyMatch(RulePattern::plain);
    }
}
