package ca.drawline.draw.change;

import ca.drawline.candidate.LanguageResult;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.TestScale;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.TestScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The results of one language test at which levels change, found by asking the rules about every result of its scales.
 *
 * @param test the test's name
 * @param rungs by ability, the lowest result of each run of one level, in ascending order of the results
 */
record TestLadder(String test, Map<Ability, List<Rung>> rungs) {

    /**
     * A result at which the level changes.
     *
     * @param score the result
     * @param level the level that it is
     */
    record Rung(double score, int level) {}

    static TestLadder of(Law law, String test, List<TestScale> scales) {
        var rungs = new EnumMap<Ability, List<Rung>>(Ability.class);
        for (TestScale scale : scales) {
            var steps = Math.round((scale.highest() - scale.lowest()) / scale.step());
            var own = new ArrayList<Rung>();
            for (long step = 0; step <= steps; step++) {
                var score = scale.lowest() + step * scale.step();
                var level = law.derivation().tests().level(new TestScore(test, scale.ability(), score));
                if (level != null && (own.isEmpty() || own.get(own.size() - 1).level() != level.clb())) {
                    own.add(new Rung(score, level.clb()));
                }
            }
            rungs.put(scale.ability(), List.copyOf(own));
        }
        return new TestLadder(test, rungs);
    }

    /** The results above one at which the level is higher, lowest first. */
    List<Rung> above(Ability ability, double score, int level) {
        return rungs(ability).stream()
                .filter(rung -> rung.score() > score && rung.level() > level)
                .toList();
    }

    /** The lowest result that is a level or a higher one. */
    Optional<Rung> reaching(Ability ability, int level) {
        return rungs(ability).stream()
                .filter(rung -> rung.level() >= level)
                .min(Comparator.comparingDouble(Rung::score));
    }

    /** All levels that all abilities can reach, in ascending order. */
    TreeSet<Integer> levels() {
        var levels = new TreeSet<Integer>();
        rungs.values().forEach(own -> own.forEach(rung -> levels.add(rung.level())));
        levels.removeIf(level -> !fits(level));
        return levels;
    }

    private boolean fits(int level) {
        for (Ability ability : Ability.values()) {
            if (reaching(ability, level).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<Rung> rungs(Ability ability) {
        return rungs.getOrDefault(ability, List.of());
    }

    /** A result with these scores. */
    LanguageResult result(ToDoubleFunction<Ability> scores, LocalDate testedOn) {
        return new LanguageResult(
                test,
                scores.applyAsDouble(Ability.LISTENING),
                scores.applyAsDouble(Ability.READING),
                scores.applyAsDouble(Ability.WRITING),
                scores.applyAsDouble(Ability.SPEAKING),
                testedOn);
    }

    /** Ladders of all tests that may be used on the day of a law, by the language that they test. */
    static Map<Language, List<TestLadder>> all(Law law) {
        var ladders = new EnumMap<Language, List<TestLadder>>(Language.class);
        law.tests()
                .forEach((test, scales) -> ladders.computeIfAbsent(
                                scales.get(0).language(), language -> new ArrayList<>())
                        .add(of(law, test, scales)));
        return ladders;
    }
}
