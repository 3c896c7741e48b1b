package ca.drawline.api;

import ca.drawline.audit.AuditEntry;
import ca.drawline.audit.AuditTrail;
import ca.drawline.audit.AuditTrail.Sought;
import ca.drawline.audit.AuditTrail.Verification;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what when. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public final class AuditResource {

    private final AuditTrail audit;

    AuditResource(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Entries of the record.
     *
     * @param entries the newest first
     * @param next cursor of the next page; none on the last
     */
    public record AuditPage(
            List<AuditEntry> entries, @Nullable String next) {}

    @GET
    @Operation(
            summary = "The record, the newest entry first",
            description = "cursor: 'next' of the page before. who, what and subject: only the entries that say exactly"
                    + " this, such as subject=drafts/3.")
    public AuditPage entries(
            @QueryParam("who") @Nullable String who,
            @QueryParam("what") @Nullable String what,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var page = PageAsked.of(cursor, limit);
        var found = audit.list(new Sought(who, what, subject), page.below(), page.limit() + 1);
        return new AuditPage(page.cut(found), page.next(found, AuditEntry::entry));
    }

    @POST
    @Path("/verify")
    @Operation(
            summary = "Look through the whole record",
            description =
                    "Names the first entry that is changed or missing. Keep 'head' elsewhere to tell later whether"
                            + " the end was cut off.")
    public Verification verify() {
        return audit.verify();
    }
}
