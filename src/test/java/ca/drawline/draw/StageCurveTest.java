package ca.drawline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.draw.StageCurve.Point;
import org.junit.jupiter.api.Test;

class StageCurveTest {

    private final StageCurve curve = curve(480, 476, 476, 476, 470);

    private static StageCurve curve(int... scores) {
        var histogram = new Histogram();
        for (int score : scores) {
            histogram.add(score);
        }
        return StageCurve.of(1, histogram);
    }

    @Test
    void everyScoreHasThoseAtItAndThoseWhoReachIt() {
        assertThat(curve.points()).containsExactly(new Point(480, 1, 1), new Point(476, 3, 4), new Point(470, 1, 5));
    }

    @Test
    void aNumberOfInvitationsRunsOutAtOneScore() {
        assertThat(curve.forInvitations(1).points()).containsExactly(new Point(480, 1, 1));
        assertThat(curve.forInvitations(2).points()).containsExactly(new Point(476, 3, 4));
        assertThat(curve.forInvitations(4).points()).containsExactly(new Point(476, 3, 4));
        assertThat(curve.forInvitations(5).points()).containsExactly(new Point(470, 1, 5));
    }

    @Test
    void moreInvitationsThanPeopleEndAtTheLowestScore() {
        assertThat(curve.forInvitations(99).points()).containsExactly(new Point(470, 1, 5));
        assertThat(curve().forInvitations(1).points()).isEmpty();
    }

    @Test
    void aScoreThatNobodyHasIsReachedByThoseAboveIt() {
        assertThat(curve.forCutOff(476).points()).containsExactly(new Point(476, 3, 4));
        assertThat(curve.forCutOff(475).points()).containsExactly(new Point(475, 0, 4));
        assertThat(curve.forCutOff(500).points()).containsExactly(new Point(500, 0, 0));
    }
}
