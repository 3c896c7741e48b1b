package ca.drawline.draw.seek;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.draw.DrawDetail;
import ca.drawline.draw.NoSingleLine;
import ca.drawline.draw.change.WhyInDraw;
import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is shown of a draw whose rules reserve places for a group, and what cannot be asked of it. */
class GroupedDrawTest {

    private static final String RULE = """
            package rounds

            import ca.drawline.vocabulary.Draw
            import ca.drawline.vocabulary.GroupBy
            import ca.drawline.vocabulary.Reserve

            rule "Shares: a fifth of a draw goes first to those in health care"
                @Id("share-healthcare")
                @Fr("Parts : un cinquième des places va d'abord aux soins de santé")
                @Source("Proposal of the policy branch")
            when
                Draw( $invitations : invitations )
            then
                insert( new Reserve( GroupBy.CATEGORY, "healthcare", $invitations * 20 / 100 ) );
            end
            """;

    private final SmallPool pool = SmallPool.made();
    private final RuleBook book = book();

    @Test
    void theResultSaysWhatTheGroupTookAndWhatTheLineIs() {
        var result = pool.run(SmallPool.general(100), book);

        var stage = result.stages().get(0);
        assertThat(result.invited()).isEqualTo(100);
        assertThat(stage.groups()).singleElement().satisfies(group -> {
            assertThat(group.places()).isEqualTo(20);
            assertThat(group.invited()).isEqualTo(20);
        });
        assertThat(result.notes())
                .contains(
                        "20 places are reserved for the category healthcare.",
                        "The cut-off and the tie-break are those of the places open to all.");
        assertThat(pool.run(SmallPool.general(80), RulesAsWritten.book()).cutOff())
                .isGreaterThanOrEqualTo(requireNonNull(result.cutOff()));
    }

    @Test
    void theCurveIsLeftOutAndTheMarginIsThatOfTheOpenPlaces() {
        var run = pool.draw(SmallPool.general(100), book);

        var detail = DrawDetail.of(run);

        var curve = detail.curve().get(0);
        assertThat(curve.points()).isEmpty();
        assertThat(curve.note()).contains("reserve places");
        assertThat(curve.forCutOff(400).points()).isEmpty();
        var margin = detail.margin().get(0);
        assertThat(margin.above()).hasSize(80).allSatisfy(near -> {
            assertThat(near.invited()).isTrue();
            assertThat(near.points()).isNotNegative();
        });
        assertThat(margin.below()).allSatisfy(near -> assertThat(near.invited()).isFalse());
        assertThat(detail.invited()).hasSize(100);
    }

    @Test
    void whatIsMeasuredFromOneLineIsRefused() {
        var request = SmallPool.general(100);
        var run = pool.draw(request, book);
        var why = new WhyInDraw(pool.run(request, book), run.law());
        var outside = run.candidate(run.outcome().ranked().stream()
                .filter(candidate -> !run.invited(candidate))
                .findFirst()
                .orElseThrow());

        assertThatThrownBy(() -> new GoalSeek(pool.draws()).seek(request, book, new Goal.Line(450)))
                .isInstanceOf(NoSingleLine.class);
        assertThatThrownBy(() -> why.changes(List.of(outside))).isInstanceOf(NoSingleLine.class);
        assertThat(why.of(outside, false, Optional.of(false)).changes()).isEmpty();
    }

    private static RuleBook book() {
        var files = new ArrayList<>(RulesAsWritten.book().files());
        files.add(new RuleFile("rounds/2017-06-06/shares.drl", RULE, Digest.of(RULE)));
        try {
            return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.compiled());
        } catch (BrokenRuleBook e) {
            throw new AssertionError(e);
        }
    }
}
