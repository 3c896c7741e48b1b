package ca.drawline.api;

import ca.drawline.answer.AsOf;
import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.record.Invitations;
import ca.drawline.draw.record.Invitations.NotOpen;
import ca.drawline.draw.record.Invitations.Standing;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.intake.RecordReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The invitations of sealed draws: as they went out, and what became of them. */
@Path("/api/v1/draws/{id}/invitations")
@Tag(name = "Records")
public final class SealedInvitationsResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final SealedDraws sealed;
    private final RecordStore records;
    private final Invitations invitations;
    private final CurrentUser user;

    SealedInvitationsResource(SealedDraws sealed, RecordStore records, Invitations invitations, CurrentUser user) {
        this.sealed = sealed;
        this.records = records;
        this.invitations = invitations;
        this.user = user;
    }

    @GET
    @Produces(NDJSON)
    @Operation(
            summary = "The invitations of a sealed draw, as they went out",
            description =
                    "One invitation a line, or with Accept: text/csv a table: rank, candidate, score, submittedAt,"
                            + " stage, invitedOn, applyBy (the last day on which an application is in time, as the rules"
                            + " say). The list is signed and never changes; what becomes of each invitation is at"
                            + " /invitations/states.")
    public String list(@PathParam("id") String id) {
        return records.invitations(sealed.find(id).record()).ndjson();
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public String table(@PathParam("id") String id) {
        return records.invitations(sealed.find(id).record()).csv();
    }

    @GET
    @Path("/signature")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The signature of the list of invitations",
            description =
                    "Ed25519 over the bytes of the list: of=ndjson (default) or csv. To check it with OpenSSL 3, save"
                            + " the list as list, this as signature and /api/v1/signing-key as key.pem, then: openssl"
                            + " pkeyutl -verify -pubin -inkey key.pem -rawin -in list -sigfile signature. Save the bytes"
                            + " as they come: any other end of a line breaks it.")
    public byte[] signature(@PathParam("id") String id, @QueryParam("of") @Nullable String of) {
        var signatures = sealed.find(id).record().signatures();
        var chosen = of == null ? ListForm.NDJSON : form(of);
        return Base64.getDecoder().decode(chosen == ListForm.NDJSON ? signatures.ndjson() : signatures.csv());
    }

    /** The forms in which the list goes out. */
    enum ListForm {
        NDJSON,
        CSV
    }

    private static ListForm form(String given) {
        var faults = new ArrayList<Fault>();
        return Asked.choice("of", given, ListForm.class, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }

    @GET
    @Path("/states")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How the invitations of a sealed draw stand",
            description =
                    "asOf: a day, today by default. INVITED is open; DECLINED brought the candidate back; EXPIRED was"
                            + " not answered by applyBy, and the profile is not invited again.")
    public List<Standing> states(@PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
        return invitations.standings(sealed.find(id), day(asOf));
    }

    @GET
    @Path("/{candidate}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How the invitation of one candidate stands", description = "asOf: a day, today by default.")
    public Standing invitation(
            @PathParam("id") String id,
            @PathParam("candidate") String candidate,
            @QueryParam("asOf") @Nullable String asOf) {
        return invitations.of(sealed.find(id), candidate, day(asOf)).orElseThrow(() -> uninvited(id, candidate));
    }

    @POST
    @Path("/{candidate}/decline")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter that a candidate declined the invitation",
            description =
                    "The body may say on which day: {\"on\": \"2023-07-10\"}, today by default; it must be a day on"
                            + " which the invitation is open. Official draws from that day on rank the candidate again."
                            + " Declined twice is declined once.")
    public Standing decline(@PathParam("id") String id, @PathParam("candidate") String candidate, InputStream body) {
        var on = RecordReader.declinedOn(Body.optionalJson(body)).orElse(null);
        var draw = sealed.find(id);
        var invitation = invitations.of(draw, candidate, on).orElseThrow(() -> uninvited(id, candidate));
        try {
            return invitations.decline(draw, invitation, on, user.name());
        } catch (NotOpen e) {
            var message = String.valueOf(e.getMessage());
            throw new Refusal(ProblemDetail.of(
                    409,
                    "invitation-not-open",
                    "The invitation is not open",
                    message,
                    List.of(Fault.general(
                            "invitation-not-open", message, "Give the day on which the candidate declined as 'on'."))));
        }
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        var faults = new ArrayList<Fault>();
        return given == null ? null : AsOf.read("asOf", given, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }

    private static Refusal uninvited(String id, String candidate) {
        var message = "The draw \"%s\" has not invited \"%s\".".formatted(id, candidate);
        return new Refusal(ProblemDetail.of(
                404,
                "unknown-invitation",
                "Not found",
                message,
                List.of(Fault.general(
                        "unknown-invitation",
                        message,
                        "GET /api/v1/draws/%s/invitations lists all invitations.".formatted(id)))));
    }
}
