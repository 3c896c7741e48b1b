package ca.drawline.draw.change;

import ca.drawline.candidate.CountedTests.Levels;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.draw.change.Change.Tested;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Better results in a language. The test that counts is thought of as taken with higher results, each the lowest that is
 * the level; who has no test that counts is thought of as tested on the day of the draw.
 */
final class LanguageSteps {

    private final Law law;
    private final Map<Language, List<TestLadder>> ladders;

    /**
     * Results after a change.
     *
     * @param change the change
     * @param results all results of the person
     */
    record Step(Change change, List<LanguageResult> results) {}

    LanguageSteps(Law law) {
        this.law = law;
        this.ladders = TestLadder.all(law);
    }

    /** The levels in the test of a language that counts; none without one. */
    @Nullable
    Levels counted(List<LanguageResult> results, Language language) {
        return law.derivation().tests().latest(results, language);
    }

    /** One ability higher, level by level; nothing without a test that counts. */
    Stream<Step> oneAbility(ChangeKind kind, List<LanguageResult> results, Language language, Ability ability) {
        var levels = counted(results, language);
        if (levels == null) {
            return Stream.empty();
        }
        var test = levels.result();
        var now = test.score(ability);
        var ladder = ladder(language, test.test());
        return ladder.above(ability, now, levels.of(ability)).stream().map(rung -> {
            var better = ladder.result(a -> a == ability ? rung.score() : test.score(a), test.testedOn());
            var change = new Change(
                    kind,
                    ChangeSubject.of(language, ability),
                    LevelWords.level(language, levels.of(ability)).en(),
                    LevelWords.level(language, rung.level()).en(),
                    rung.level() - levels.of(ability),
                    new Tested(test.test(), now, rung.score()),
                    LevelWords.oneAbility(language, ability, levels.of(ability), rung, test.test(), now));
            return new Step(change, replaced(results, test, better));
        });
    }

    /** All four abilities at a level, the next one first; abilities above it stay. */
    Stream<Step> allAbilities(ChangeKind kind, List<LanguageResult> results, Language language, Wording whose) {
        var levels = counted(results, language);
        var ladder = levels == null
                ? fullest(language)
                : ladder(language, levels.result().test());
        var lowest = levels == null ? 0 : levels.minimum();
        return ladder.levels().tailSet(lowest, false).stream().map(level -> {
            var better = ladder.result(
                    ability -> levels != null && levels.of(ability) >= level
                            ? levels.result().score(ability)
                            : ladder.reaching(ability, level).orElseThrow().score(),
                    levels == null ? law.asOf() : levels.result().testedOn());
            var change = Change.of(
                    kind,
                    ChangeSubject.of(language),
                    levels == null
                            ? LevelWords.UNTESTED
                            : LevelWords.level(language, lowest).en(),
                    LevelWords.level(language, level).en(),
                    steps(levels, level),
                    LevelWords.allAbilities(whose, language, levels == null ? null : lowest, level));
            return new Step(
                    change,
                    levels == null
                            ? Stream.concat(results.stream(), Stream.of(better)).toList()
                            : replaced(results, levels.result(), better));
        });
    }

    private static int steps(@Nullable Levels levels, int level) {
        var steps = 0;
        for (Ability ability : Ability.values()) {
            steps += Math.max(0, level - (levels == null ? 0 : levels.of(ability)));
        }
        return steps;
    }

    private static List<LanguageResult> replaced(
            List<LanguageResult> results, LanguageResult old, LanguageResult better) {
        return results.stream()
                .map(result -> result.equals(old) ? better : result)
                .toList();
    }

    private TestLadder ladder(Language language, String test) {
        return ladders.getOrDefault(language, List.of()).stream()
                .filter(ladder -> ladder.test().equals(test))
                .findFirst()
                .orElseThrow();
    }

    /** The test that tells most levels apart, so that each level can be shown by itself; the others show the same levels. */
    private TestLadder fullest(Language language) {
        return ladders.getOrDefault(language, List.of()).stream()
                .max(Comparator.comparing((TestLadder ladder) -> ladder.levels().size())
                        .thenComparing(TestLadder::test, Comparator.reverseOrder()))
                .orElseGet(() -> new TestLadder("", Map.of()));
    }
}
