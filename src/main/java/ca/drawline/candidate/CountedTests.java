package ca.drawline.candidate;

import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.LanguageLevel;
import ca.drawline.vocabulary.LanguageTest;
import ca.drawline.vocabulary.TestScore;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of a person's language tests count on a day, and which levels they show. Safe for many threads. */
public final class CountedTests {

    private static final Ability[] ABILITIES = Ability.values();

    private final LocalDate asOf;
    private final Evidence evidence;

    CountedTests(LocalDate asOf, Evidence evidence) {
        this.asOf = asOf;
        this.evidence = evidence;
    }

    /**
     * Levels of the four abilities in one test.
     *
     * @param result the test
     * @param byAbility level of each ability, 0 to 10
     */
    public record Levels(LanguageResult result, Map<Ability, Integer> byAbility) {

        /** Level of an ability, 0 to 10. */
        public int of(Ability ability) {
            return byAbility.getOrDefault(ability, 0);
        }

        /** Lowest level of the four. */
        public int minimum() {
            return Collections.min(byAbility.values());
        }

        int sum() {
            return byAbility.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Levels in the latest valid test of a language, the better of two of one day; none without such a test. */
    public @Nullable Levels latest(List<LanguageResult> results, Language language) {
        LanguageResult latest = null;
        Levels levels = null;
        for (LanguageResult result : results) {
            if ((latest == null || !result.testedOn().isBefore(latest.testedOn())) && usable(result)) {
                var found = levels(result, language);
                var newer = latest == null || result.testedOn().isAfter(latest.testedOn());
                if (found != null && (newer || levels == null || found.sum() > levels.sum())) {
                    latest = result;
                    levels = found;
                }
            }
        }
        return levels;
    }

    /** The level that a score is; none for a test without a chart. */
    public @Nullable LanguageLevel level(TestScore score) {
        return evidence.level(score);
    }

    private boolean usable(LanguageResult result) {
        return !result.testedOn().isAfter(asOf)
                && evidence.valid(new LanguageTest(
                        result.test(), Period.between(result.testedOn(), asOf).getYears()));
    }

    private @Nullable Levels levels(LanguageResult result, Language language) {
        var levels = new EnumMap<Ability, Integer>(Ability.class);
        for (Ability ability : ABILITIES) {
            var level = evidence.level(new TestScore(result.test(), ability, result.score(ability)));
            if (level == null || level.language() != language) {
                return null;
            }
            levels.put(ability, level.clb());
        }
        return new Levels(result, levels);
    }
}
