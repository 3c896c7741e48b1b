package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ca.drawline.candidate.Profile;
import ca.drawline.candidate.RandomProfiles;
import ca.drawline.pool.PoolEvaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds together the three ways in which a candidate is evaluated: with reasons, in a pool, and plainly by Drools. */
class FastAndPlainTest {

    private static final int PROFILES = 2_000;
    private static final int SHAPED = 250;
    private static final int SEED = 20230628;

    private final Law law = RulesAsWritten.book().on(LocalDate.of(2023, 6, 28));
    private final List<Profile> profiles = IntStream.range(0, PROFILES)
            .mapToObj(i -> RandomProfiles.of(SEED, i))
            .toList();

    @Test
    void rememberedOutcomesAreWhatPlainDroolsFinds() {
        var plain = new PlainEvaluation(law, law.sectionsAboutCandidates());

        var differing = profiles.parallelStream()
                .filter(profile -> !plain.of(profile).equals(law.outline(profile)))
                .map(profile -> profile.id() + ": plain " + plain.of(profile) + ", fast " + law.outline(profile))
                .toList();

        assertThat(differing).isEmpty();
    }

    @Test
    void thePoolAndTheSingleCandidateAgree() {
        var standings = new PoolEvaluation().evaluate(law, profiles);

        for (int i = 0; i < PROFILES; i++) {
            var determination = law.determine(profiles.get(i));
            assertThat(standings.score(i)).isEqualTo(determination.crs().total());
            for (var program : determination.programs()) {
                assertThat(standings.eligible(i, program.program())).isEqualTo(program.eligible());
            }
            for (var category : determination.categories()) {
                assertThat(standings.member(i, category.category())).isEqualTo(category.member());
            }
        }
    }

    @Test
    void theProfilesReachBothSidesOfEveryProgramAndCategory() {
        var standings = new PoolEvaluation().evaluate(law, profiles);

        for (String program : law.programs()) {
            assertThat(IntStream.range(0, PROFILES).filter(i -> standings.eligible(i, program)))
                    .as(program)
                    .hasSizeBetween(1, PROFILES - 1);
        }
        for (CategoryDefinition category : law.categories()) {
            assertThat(IntStream.range(0, PROFILES).filter(i -> standings.member(i, category.category())))
                    .as(category.category())
                    .hasSizeBetween(1, PROFILES - 1);
        }
    }

    @Test
    void theOrderOfThePoolDoesNotMatter() {
        var shuffled = new ArrayList<>(profiles);
        Collections.shuffle(shuffled, new Random(SEED));
        var before = new PoolEvaluation().evaluate(law, profiles);

        var after = new PoolEvaluation().evaluate(law, shuffled);

        for (int i = 0; i < PROFILES; i++) {
            var moved = profiles.indexOf(shuffled.get(i));
            assertThat(after.score(i)).isEqualTo(before.score(moved));
            assertThat(after.programs(after.standing(i))).isEqualTo(before.programs(before.standing(moved)));
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("shapes")
    void aRuleOfAnyShapeIsEvaluatedAlikeInAPoolAndAloneAndPlainly(String condition, String finding)
            throws BrokenRuleBook {
        var odd = law(condition, finding);
        var some = profiles.subList(0, SHAPED);

        var standings = new PoolEvaluation().evaluate(odd, some);

        var plain = new PlainEvaluation(odd, odd.sectionsAboutCandidates());
        var changed = 0;
        for (int i = 0; i < SHAPED; i++) {
            var alone = odd.outline(some.get(i));
            assertThat(alone).isEqualTo(plain.of(some.get(i)));
            assertThat(standings.categories(standings.standing(i))).isEqualTo(alone.categories());
            assertThat(standings.score(i)).isEqualTo(alone.score());
            changed += alone.equals(law.outline(some.get(i))) ? 0 : 1;
        }
        assertThat(changed).isBetween(1, SHAPED - 1);
    }

    private static Stream<Arguments> shapes() {
        var points = "new Points( \"crs\", \"additional\", \"odd\", 7 )";
        var member = "new Member( \"odd\" )";
        return Stream.of(
                argumentSet("one fact of several", "Experience( withinYears == 3, months >= 12 )", points),
                argumentSet("two facts of one column", """
                        Experience( withinYears == 10, $noc : noc, months >= 6 )
                            Experience( withinYears == 10, noc != $noc, months >= 6 )""", points),
                argumentSet("the usual and the unusual of one type", """
                        Work( place == Place.CANADA, withinYears == 3, teerAtMost == 3, years >= 1 )
                            Work( place == Place.CANADA, withinYears == 3, teerAtMost == 3, countsSelfEmployed == true, months >= 1 )""", points),
                argumentSet(
                        "either of two",
                        "( Age( years < 30 ) or Education( level == EducationLevel.MASTERS ) )",
                        points),
                argumentSet(
                        "any of several", "Age( years < 40 ) exists Experience( withinYears == 5, teer <= 1 )", points),
                argumentSet("none of several", "not Experience( withinYears == 10, months >= 12 )", points),
                argumentSet("a sum over several", """
                        accumulate( Experience( withinYears == 10, $months : months ); $sum : sum( $months ); $sum > 24 )""", points),
                argumentSet("requirement and fact", """
                        Age( years < 30 )
                            Met( requirement == "french-language" )
                            not Met( requirement == "stem-experience" )""", member));
    }

    private static Law law(String condition, String finding) throws BrokenRuleBook {
        var text = """
                package odd

                import ca.drawline.vocabulary.Age
                import ca.drawline.vocabulary.Education
                import ca.drawline.vocabulary.EducationLevel
                import ca.drawline.vocabulary.Experience
                import ca.drawline.vocabulary.Member
                import ca.drawline.vocabulary.Met
                import ca.drawline.vocabulary.Place
                import ca.drawline.vocabulary.Points
                import ca.drawline.vocabulary.Work

                rule "Odd: a rule of another shape"
                    @Id("odd")
                    @Fr("Une règle d’essai")
                    @Source("a test")
                    @LabelEn("Odd")
                    @LabelFr("Autre")
                when
                    %s
                then
                    insert( %s );
                end
                """.formatted(condition, finding);
        var files = new ArrayList<>(RulesAsWritten.book().files());
        files.add(new RuleFile("odd/2023-01-01/odd.drl", text, Digest.of(text)));
        return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.COMPILED)
                .on(LocalDate.of(2023, 6, 28));
    }
}
