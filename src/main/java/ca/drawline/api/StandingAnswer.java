package ca.drawline.api;

import ca.drawline.answer.Evaluation;
import ca.drawline.answer.Explain;
import ca.drawline.invitation.InvitationStanding;
import ca.drawline.invitation.InvitedRound;
import ca.drawline.vocabulary.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether an invitation stands, as the interface shows it, in one of the official languages.
 *
 * @param id the profile's id
 * @param round the round that invited
 * @param stands whether every test is stood up to on both days
 * @param tests the tests
 * @param ageCountedOn the day on which the candidate's age counts on both days
 * @param atInvitation what the rules find on the day of the round
 * @param atApplication what they find on the day on which the application is received
 */
record StandingAnswer(
        String id,
        InvitedRound round,
        boolean stands,
        List<Test> tests,
        LocalDate ageCountedOn,
        Evaluation atInvitation,
        Evaluation atApplication) {

    record Test(String test, boolean stands, Answer atInvitation, Answer atApplication) {}

    record Answer(boolean upheld, String name, String because, String source) {

        static Answer of(InvitationStanding.Answer found, Language language) {
            return new Answer(
                    found.upheld(), found.name().in(language), found.because().in(language), found.source());
        }
    }

    static StandingAnswer of(InvitationStanding found, Explain explain, Language language) {
        return new StandingAnswer(
                found.atApplication().id(),
                found.round(),
                found.stands(),
                found.tests().stream()
                        .map(test -> new Test(
                                test.test(),
                                test.stands(),
                                Answer.of(test.atInvitation(), language),
                                Answer.of(test.atApplication(), language)))
                        .toList(),
                found.ageCountedOn(),
                Evaluation.of(found.atInvitation(), explain, language),
                Evaluation.of(found.atApplication(), explain, language));
    }
}
