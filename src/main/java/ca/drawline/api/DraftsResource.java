package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draft.Draft;
import ca.drawline.draft.DraftEditing;
import ca.drawline.draft.DraftStore;
import ca.drawline.intake.DraftReader;
import ca.drawline.intake.NewDraft;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes to the rule book that are not published yet. */
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public final class DraftsResource {

    private final DraftStore drafts;
    private final DraftEditing editing;
    private final AskedDrafts asked;
    private final PublishedRules rules;
    private final RuleVersionStore versions;
    private final CurrentUser user;

    DraftsResource(
            DraftStore drafts,
            DraftEditing editing,
            AskedDrafts asked,
            PublishedRules rules,
            RuleVersionStore versions,
            CurrentUser user) {
        this.drafts = drafts;
        this.editing = editing;
        this.asked = asked;
        this.rules = rules;
        this.versions = versions;
        this.user = user;
    }

    /**
     * Drafts.
     *
     * @param drafts the newest first
     * @param next cursor of the next page; none on the last
     */
    public record DraftPage(
            List<DraftAnswer> drafts, @Nullable String next) {}

    @GET
    @Operation(summary = "All drafts, the newest first", description = "cursor: 'next' of the page before.")
    public DraftPage drafts(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var page = PageAsked.of(cursor, limit);
        var found = drafts.list(page.below(), page.limit() + 1);
        return new DraftPage(page.cut(found).stream().map(asked::line).toList(), page.next(found, Draft::id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft",
            description = "name: what it is about. base: published (default) or versions/{v}.")
    public Response create(InputStream body) {
        var request = DraftReader.draft(Body.json(body));
        var draft = editing.create(request.name(), base(request), user.name());
        return Response.created(URI.create("/api/v1/drafts/" + draft.id()))
                .entity(asked.whole(draft))
                .build();
    }

    private int base(NewDraft request) {
        var base = request.base();
        if (base.equals(RuleBooks.PUBLISHED)) {
            return Integer.parseInt(rules.current().version().version());
        }
        if (base.matches(RuleBooks.VERSIONS + "[1-9][0-9]{0,8}")) {
            var version = versions.find(Integer.parseInt(base.substring(RuleBooks.VERSIONS.length())));
            if (version.isPresent()) {
                return version.get().version();
            }
        }
        var latest = versions.latest().map(RuleVersion::version).orElse(1);
        var message = "There is no version \"%s\" that a draft could change.".formatted(base);
        throw new Refusal(ProblemDetail.of(
                422,
                "unacceptable-body",
                "The body is not acceptable",
                message,
                List.of(Fault.inBody(
                        "/base",
                        "unknown-rules",
                        message,
                        "Write \"published\" or one of \"versions/1\" to \"versions/%d\".".formatted(latest)))));
    }
}
