package ca.drawline.invitation;

import ca.drawline.determination.Determination;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether an invitation stands, test by test.
 *
 * @param round the round
 * @param stands whether every test is stood up to on both days
 * @param tests the tests, in alphabetical order of their ids
 * @param ageCountedOn the day on which the candidate's age counts on both days: that of the invitation
 * @param atInvitation what the rules find on the day of the round
 * @param atApplication what they find on the day on which the application is received
 */
public record InvitationStanding(
        InvitedRound round,
        boolean stands,
        List<Test> tests,
        LocalDate ageCountedOn,
        Determination atInvitation,
        Determination atApplication) {

    public InvitationStanding {
        tests = List.copyOf(tests);
    }

    /**
     * One test.
     *
     * @param test its id
     * @param atInvitation what became of it on the day of the round
     * @param atApplication what became of it on the day on which the application is received
     */
    public record Test(String test, Answer atInvitation, Answer atApplication) {

        /** Whether it is stood up to on both days. */
        public boolean stands() {
            return atInvitation.upheld() && atApplication.upheld();
        }
    }

    /**
     * What became of a test on one day.
     *
     * @param upheld whether it is stood up to
     * @param name the sentence of the rule
     * @param because the candidate's own values that decided
     * @param source where the law says so
     */
    public record Answer(boolean upheld, Wording name, Wording because, String source) {}
}
