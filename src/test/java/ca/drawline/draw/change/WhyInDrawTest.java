package ca.drawline.draw.change;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Profile;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawResult.AtCutOff;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.draw.DrawResult.Stage;
import ca.drawline.draw.DrawStage;
import ca.drawline.vocabulary.DrawType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyInDrawTest {

    private static final Instant MOMENT = Instant.parse("2022-11-12T12:47:27Z");
    private static final DrawStage HEALTHCARE = DrawStage.category("healthcare", 500);

    private final Profile nurse = Nurses.profile("");

    @Test
    void theTieBreakDecidesForWhoIsAtTheCutOff() {
        var invited = why(List.of(HEALTHCARE), stage(HEALTHCARE, 469, MOMENT, 500));
        assertThat(invited.invited()).isTrue();
        assertThat(invited.distance()).isEqualTo(new Distance(1, 0, 0L));
        assertThat(invited.changes()).isEmpty();

        var late = why(List.of(HEALTHCARE), stage(HEALTHCARE, 469, MOMENT.minusSeconds(5), 500));
        assertThat(late.invited()).isFalse();
        assertThat(late.ranked()).isTrue();
        assertThat(late.distance()).isEqualTo(new Distance(1, 0, -5L));
        assertThat(late.changes()).isNotEmpty();
    }

    @Test
    void aLaterStageInvitesWhomTheFirstDidNotReach() {
        var general = DrawStage.general(1_000);
        var found = why(
                List.of(HEALTHCARE, general), stage(HEALTHCARE, 480, MOMENT, 500), stage(general, 460, MOMENT, 1_000));

        assertThat(found.invited()).isTrue();
        assertThat(found.distance()).isEqualTo(new Distance(2, 9, null));
    }

    @Test
    void theStageWhoseLineIsReachedIsNamed() {
        var general = DrawStage.general(1_000);
        var found = why(
                List.of(HEALTHCARE, general), stage(HEALTHCARE, 480, MOMENT, 500), stage(general, 475, MOMENT, 1_000));

        assertThat(found.invited()).isFalse();
        assertThat(found.distance()).isEqualTo(new Distance(2, -6, null));
        assertThat(found.changes()).extracting(TurningChange::stage).contains(1);
    }

    @Test
    void whereInvitationsWereLeftOverWhoeverTakesPartAndReachesTheFloorWouldBeInvited() {
        var french = new DrawStage(DrawType.CATEGORY, null, List.of("french"), 500, null);
        var floored = new DrawStage(DrawType.CATEGORY, null, List.of("french"), 500, 1_100);

        var changes = why(List.of(french), stage(french, 500, MOMENT, 3)).changes();
        assertThat(changes)
                .anyMatch(turning -> turning.change().change() == ChangeKind.SECOND_LANGUAGE
                        && turning.change().to().equals("NCLC 7"));
        assertThat(why(List.of(floored), stage(floored, null, null, 0)).changes())
                .isEmpty();
    }

    @Test
    void whyACandidateTakesNoPartIsFoundByAskingTheRules() {
        var stem = DrawStage.category("stem", 500);
        var cec = DrawStage.program("CEC", 500);
        var poor = Nurses.profile("settlementFunds: 100");
        var late = Nurses.profile("submittedAt: 2023-06-28T14:04:35Z");

        assertThat(why(List.of(stem), stage(stem, 480, MOMENT, 500)).notRanked())
                .isEqualTo(NotRanked.CATEGORY);
        assertThat(why(List.of(cec), stage(cec, 480, MOMENT, 500)).notRanked()).isEqualTo(NotRanked.PROGRAM);
        assertThat(why(poor, false, List.of(stem), stage(stem, 480, MOMENT, 500))
                        .notRanked())
                .isEqualTo(NotRanked.PROGRAM_AND_CATEGORY);
        assertThat(why(late, false, List.of(HEALTHCARE), stage(HEALTHCARE, 400, MOMENT, 500))
                        .notRanked())
                .isEqualTo(NotRanked.SUBMITTED_LATER);
        assertThat(why(nurse, true, List.of(HEALTHCARE), stage(HEALTHCARE, 400, MOMENT, 500)))
                .satisfies(excluded -> {
                    assertThat(excluded.notRanked()).isEqualTo(NotRanked.EXCLUDED);
                    assertThat(excluded.invited()).isFalse();
                    assertThat(excluded.changes()).isEmpty();
                });
    }

    private CandidateInDraw why(List<DrawStage> asked, Stage... stages) {
        return why(nurse, false, asked, stages);
    }

    private static CandidateInDraw why(Profile profile, boolean excluded, List<DrawStage> asked, Stage... stages) {
        var request = new DrawRequest("pool", Nurses.ROUND, asked, false, List.of());
        var draw = new DrawResult(
                "0123456789abcdef",
                request,
                null,
                null,
                0,
                0,
                new AtCutOff(0, 0, 0),
                List.of(stages),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Nurses.LAW.version(),
                new PoolReference("pool", "", 0, true),
                "",
                0);
        return new WhyInDraw(draw, Nurses.LAW).of(profile, excluded, Optional.empty());
    }

    private static Stage stage(DrawStage asked, @Nullable Integer cutOff, @Nullable Instant tieBreak, int invited) {
        return new Stage(
                asked.type(),
                asked.program(),
                asked.categories(),
                asked.invitations(),
                asked.floor(),
                cutOff,
                tieBreak,
                10_000,
                invited,
                new AtCutOff(1, 1, 1),
                List.of());
    }
}
