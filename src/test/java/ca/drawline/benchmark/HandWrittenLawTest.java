package ca.drawline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RulesAsWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules say what someone makes of the same law who writes it in Java. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandWrittenLawTest {

    private static final long SEED = 252;
    private static final int PEOPLE = 3_000;
    private static final int ENOUGH_OF_EACH = 30;

    private List<Profile> people = List.of();
    private List<Opinion> byRules = List.of();
    private List<Opinion> byHand = List.of();

    /** What one way to evaluate says of a candidate. */
    private record Opinion(String id, int score, List<String> programs, List<String> categories) {}

    @BeforeAll
    void evaluateBothWays() {
        Law law = RulesAsWritten.book().on(ThresholdProfiles.AS_OF);
        people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> ThresholdProfiles.of(SEED, number))
                .toList();
        byRules = byRules(new PoolEvaluation().evaluate(law, people));
        byHand = byHand(law);
    }

    private List<Opinion> byRules(PoolStandings standings) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Opinion(
                        people.get(i).id(),
                        standings.score(i),
                        standings.programs(standings.standing(i)),
                        standings.categories(standings.standing(i))))
                .toList();
    }

    private List<Opinion> byHand(Law law) {
        var findings = new HandWrittenLaw.Findings(PEOPLE);
        new HandWrittenLaw(new HandWrittenColumns(law, people)).evaluate(0, PEOPLE, findings);
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Opinion(
                        people.get(i).id(),
                        findings.scores()[i],
                        named(HandWrittenLaw.PROGRAMS, findings.programs()[i]),
                        named(HandWrittenLaw.CATEGORIES, findings.categories()[i])))
                .toList();
    }

    private static List<String> named(List<String> names, int bits) {
        var named = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if ((bits >> i & 1) == 1) {
                named.add(names.get(i));
            }
        }
        return named;
    }

    @Test
    void scoresProgramsAndCategoriesAreTheSameByRulesAndByHand() {
        var softly = new SoftAssertions();
        for (int i = 0; i < PEOPLE; i++) {
            softly.assertThat(byRules.get(i)).as(people.get(i).toString()).isEqualTo(byHand.get(i));
        }
        softly.assertAll();
    }

    @Test
    void thePeopleReachEveryProgramAndCategoryOftenAndAlsoNone() {
        for (String program : HandWrittenLaw.PROGRAMS) {
            assertThat(byHand.stream().filter(one -> one.programs().contains(program)))
                    .as(program)
                    .hasSizeGreaterThan(ENOUGH_OF_EACH);
        }
        for (String category : HandWrittenLaw.CATEGORIES) {
            assertThat(byHand.stream().filter(one -> one.categories().contains(category)))
                    .as(category)
                    .hasSizeGreaterThan(ENOUGH_OF_EACH);
        }
        assertThat(byHand.stream().filter(one -> one.programs().isEmpty())).hasSizeGreaterThan(ENOUGH_OF_EACH);
        assertThat(byHand.stream().mapToInt(Opinion::score).distinct()).hasSizeGreaterThan(ENOUGH_OF_EACH);
    }
}
