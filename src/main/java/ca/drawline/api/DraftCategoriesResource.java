package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draft.Draft;
import ca.drawline.draft.DraftEditing;
import ca.drawline.draft.DraftStore;
import ca.drawline.draft.FileChange;
import ca.drawline.intake.CategoryReader;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.OccupationList;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleFile;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes categories in a draft, for those who would rather answer questions than write rules. */
@Path("/api/v1/drafts/{id}/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public final class DraftCategoriesResource {

    private final DraftStore drafts;
    private final DraftEditing editing;
    private final AskedDrafts asked;
    private final Asked rules;
    private final RuleWork work;
    private final CurrentUser user;

    DraftCategoriesResource(
            DraftStore drafts, DraftEditing editing, AskedDrafts asked, Asked rules, RuleWork work, CurrentUser user) {
        this.drafts = drafts;
        this.editing = editing;
        this.asked = asked;
        this.rules = rules;
        this.work = work;
        this.user = user;
    }

    /**
     * What was written.
     *
     * @param category the category's id
     * @param path path of its file of rules
     * @param files the files that were written, each with what of it is new
     * @param digest the digest of the rule book that the draft makes now
     * @param state where the draft stands now; an edit takes it out of review
     */
    public record Written(String category, String path, List<FileChange> files, String digest, Draft.State state) {}

    @POST
    @Operation(
            summary = "Write a new category in a draft",
            description = "{ category?, label: { en, fr }, purpose: { en, fr? }, source, since, occupations: [ codes"
                    + " ], experience: { months, withinYears, continuous?, canadian? } }. Writes its rules and its first"
                    + " scenarios: into the folder of that day if there is one, else as a concern of its own, so that no"
                    + " unchanged file is copied. The id is made of the English name where none is given.")
    public Response create(@PathParam("id") String id, InputStream body) {
        var category = CategoryReader.category(Body.json(body));
        var draft = asked.find(id);
        var book = work.inTurn(() -> rules.named(RuleBooks.DRAFTS + draft.id()));
        var files = drafts.files(draft);
        var edits = new CategoryWriting(book, book.on(category.since()), files).write(category);
        editing.save(draft.id(), edits, user.name());
        var path = edits.get(edits.size() - 2).path();
        return Response.created(URI.create("/api/v1/drafts/" + draft.id() + "/files/" + path))
                .entity(written(id, category.category(), path, files))
                .build();
    }

    @PUT
    @Path("/{category}/occupations")
    @Operation(
            summary = "Say which occupations a category of a draft lists",
            description =
                    "{ occupations: [ codes ] }: all that it shall have. If-Match: the ETag of the file that defines"
                            + " the category on the day asOf, today by default. Of that file only the lines of what came"
                            + " or went differ afterwards.")
    public Response occupations(
            @PathParam("id") String id,
            @PathParam("category") String category,
            @QueryParam("asOf") @Nullable String asOf,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        var wanted = CategoryReader.occupations(Body.json(body));
        var draft = asked.find(id);
        var law = work.inTurn(() -> rules.law(asOf, RuleBooks.DRAFTS + draft.id()));
        var path = defined(law, category).file();
        var files = drafts.files(draft);
        CategoryWriting.refuseUnknown(law, wanted);
        var text = files.stream()
                .filter(file -> file.path().equals(path))
                .map(RuleFile::content)
                .findFirst()
                .orElse("");
        var list = OccupationList.in(text).orElseThrow(() -> noList(category, path));
        var edit = new DraftEditing.Edit(
                path, list.with(wanted, law.occupations()), DraftFilesResource.seen(ifMatch, null));
        editing.save(draft.id(), List.of(edit), user.name());
        return Response.ok(written(id, category, path, files))
                .tag(FileAnswer.tag(Digest.of(edit.content())))
                .build();
    }

    private static CategoryDefinition defined(Law law, String category) {
        return law.categories().stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "category",
                        category,
                        law.categories().stream()
                                .map(CategoryDefinition::category)
                                .toList()));
    }

    private Written written(String id, String category, String path, List<RuleFile> before) {
        var now = asked.find(id);
        return new Written(category, path, FileChange.between(before, drafts.files(now)), now.digest(), now.state());
    }

    private static Refusal noList(String category, String path) {
        var message = "The file %s has no one list of occupations of the category \"%s\".".formatted(path, category);
        return new Refusal(ProblemDetail.of(
                422,
                "no-occupation-list",
                "The list cannot be changed",
                message,
                List.of(Fault.general("no-occupation-list", message, "Edit the text of the file."))));
    }
}
