package ca.drawline.invitation;

import ca.drawline.candidate.Profile;
import ca.drawline.determination.Determination;
import ca.drawline.invitation.InvitationStanding.Answer;
import ca.drawline.invitation.InvitationStanding.Test;
import ca.drawline.rulebook.DrawRules.TestAnswer;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;

/**
 * Asks whether an invitation stands (IRPA 11.2). The score and the category are found by the instructions of the day of the
 * invitation, eligibility by the regulations of each day; the candidate's age stays that of the day of the invitation.
 */
public final class AfterInvitation {

    private final RuleBook book;

    /** @param book the rule book that decides */
    public AfterInvitation(RuleBook book) {
        this.book = book;
    }

    /**
     * Asks about one candidate.
     *
     * @param round the round that invited
     * @param invited the profile as it was on the day of the round
     * @param applying the profile as it is when the application is received
     * @param receivedOn the day on which the application is received, not before the round
     */
    public InvitationStanding of(InvitedRound round, Profile invited, Profile applying, LocalDate receivedOn) {
        var invitedOn = round.date();
        var law = book.forDraws(invitedOn);
        var atInvitation = law.determine(invited);
        var atApplication = atApplication(law, invitedOn, applying, receivedOn);
        var days = (int) ChronoUnit.DAYS.between(invitedOn, receivedOn);
        var first = answers(law, round, invited.submittedAt(), atInvitation, 0);
        var second = answers(law, round, invited.submittedAt(), atApplication, days);
        var tests = new ArrayList<Test>();
        first.forEach((test, answer) -> {
            var later = second.get(test);
            if (later != null) {
                tests.add(new Test(test, answer(answer), answer(later)));
            }
        });
        return new InvitationStanding(
                round, tests.stream().allMatch(Test::stands), tests, invitedOn, atInvitation, atApplication);
    }

    private Determination atApplication(Law law, LocalDate invitedOn, Profile applying, LocalDate receivedOn) {
        var ranked = law.onFactsOf(receivedOn, invitedOn).determine(applying);
        var eligible =
                book.forDraws(receivedOn).onFactsOf(receivedOn, invitedOn).determine(applying);
        return new Determination(
                ranked.id(),
                ranked.asOf(),
                ranked.rules(),
                null,
                eligible.programs(),
                ranked.crs(),
                ranked.categories(),
                ranked.otherFirstLanguage());
    }

    private static Map<String, TestAnswer> answers(
            Law law, InvitedRound round, Instant submittedAt, Determination found, int days) {
        var draw = new Draw(
                round.type(),
                round.program() == null ? "" : round.program(),
                round.category() == null ? "" : round.category(),
                0);
        var inTime = round.tieBreak() == null || !submittedAt.isAfter(round.tieBreak());
        return law.drawRules()
                .tests(
                        draw,
                        found.eligibleFor(),
                        found.memberOf(),
                        new Rank(found.crs().total(), round.cutOff(), inTime),
                        new Application(days));
    }

    private static Answer answer(TestAnswer found) {
        return new Answer(found.upheld(), found.name(), found.because(), found.source());
    }
}
