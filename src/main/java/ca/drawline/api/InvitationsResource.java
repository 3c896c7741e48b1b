package ca.drawline.api;

import ca.drawline.answer.Explain;
import ca.drawline.intake.InvitationReader;
import ca.drawline.invitation.AfterInvitation;
import ca.drawline.round.PublishedRounds;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Says whether an invitation stands when the application is received. */
@Path("/api/v1/evaluations/after-invitation")
@Tag(name = "Evaluate")
public final class InvitationsResource {

    private final Asked asked;
    private final PublishedRounds rounds;

    InvitationsResource(Asked asked, PublishedRounds rounds) {
        this.asked = asked;
        this.rounds = rounds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Test an invitation on the day of the application (IRPA 11.2)",
            description = "The body: round, the number of a published round or {asOf, type, program, category, cutOff,"
                    + " tieBreak}; atInvitation and atApplication, the profile on either day; receivedOn, the day on"
                    + " which the application is received. Age stays that of the day of the invitation. The answer"
                    + " says which test fails, and why. explain: none (default), fired or full.")
    public RestResponse<StandingAnswer> afterInvitation(
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("explain") @Nullable String explain,
            @Context HttpHeaders headers,
            InputStream body) {
        var detail = Asked.explain(explain, Explain.NONE);
        var language = AnswerLanguage.of(headers);
        var book = asked.book(rules);
        var question = new InvitationReader(book, rounds).read(Body.json(body));
        var standing = new AfterInvitation(book)
                .of(question.round(), question.invited(), question.applying(), question.receivedOn());
        return AnswerLanguage.answer(StandingAnswer.of(standing, detail, language), language);
    }
}
