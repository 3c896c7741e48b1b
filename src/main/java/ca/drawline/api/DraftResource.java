package ca.drawline.api;

import ca.drawline.answer.DraftTest;
import ca.drawline.answer.RuleCheck;
import ca.drawline.determination.RulesVersion;
import ca.drawline.draft.Checked;
import ca.drawline.draft.Draft;
import ca.drawline.draft.DraftBooks;
import ca.drawline.draft.DraftBooks.Tried;
import ca.drawline.draft.DraftRefused;
import ca.drawline.draft.DraftStore;
import ca.drawline.draft.FileChange;
import ca.drawline.draft.Rebasing;
import ca.drawline.draft.Review;
import ca.drawline.draft.Unsaved;
import ca.drawline.intake.DraftReader;
import ca.drawline.intake.NoteReader;
import ca.drawline.job.Progress;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.scenario.Mutation;
import ca.drawline.scenario.MutationReport;
import ca.drawline.scenario.ScenarioRun;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One draft, from the first edit to its publication. */
@Path("/api/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public final class DraftResource {

    private static final Duration LONGEST_MUTATION = Duration.ofSeconds(30);

    /** How far a test is, in percent, when the scenarios have run and changes to the rules are tried. */
    private static final int SCENARIOS_RUN = 30;

    private final DraftStore drafts;
    private final DraftBooks books;
    private final CompiledFolder compiled;
    private final Rebasing rebasing;
    private final Review review;
    private final AskedDrafts asked;
    private final RuleWork work;
    private final Asynchronously asynchronously;
    private final CurrentUser user;

    DraftResource(
            DraftStore drafts,
            DraftBooks books,
            CompiledFolder compiled,
            Rebasing rebasing,
            Review review,
            AskedDrafts asked,
            RuleWork work,
            Asynchronously asynchronously,
            CurrentUser user) {
        this.drafts = drafts;
        this.books = books;
        this.compiled = compiled;
        this.rebasing = rebasing;
        this.review = review;
        this.asked = asked;
        this.work = work;
        this.asynchronously = asynchronously;
        this.user = user;
    }

    @GET
    @Operation(summary = "One draft with the files that it changes")
    public DraftAnswer draft(@PathParam("id") String id) {
        return asked.whole(asked.find(id));
    }

    /**
     * What a draft changes.
     *
     * @param base number of the version that it changes
     * @param digest SHA-256 of the rule book that it makes
     * @param files the files that differ
     */
    public record DraftDifference(int base, String digest, List<FileChange> files) {}

    @GET
    @Path("/diff")
    @Operation(summary = "What a draft changes", description = "File by file, in the unified format.")
    public DraftDifference difference(@PathParam("id") String id) {
        var draft = asked.find(id);
        return new DraftDifference(
                draft.base(), draft.digest(), FileChange.between(drafts.baseFiles(draft), drafts.files(draft)));
    }

    @POST
    @Path("/check")
    @Operation(
            summary = "Check a draft",
            description =
                    "Reports all problems at once, each with its place, its line with a caret below it (source, caret),"
                            + " the way out, and the page that explains its code. ok: whether no ERROR is among them."
                            + " The body may hold {files: {path: text}}, files that are not saved yet, which are laid"
                            + " over the draft for this check alone; null leaves a file out.")
    public RuleCheck check(@PathParam("id") String id, InputStream body) {
        var unsaved = DraftReader.unsaved(Body.optionalFiles(body));
        var draft = asked.find(id);
        var tried =
                work.inTurn(() -> unsaved.isEmpty() ? new Tried(draft.digest(), open(draft)) : open(draft, unsaved));
        return RuleCheck.of(tried.checked(), tried.digest());
    }

    @POST
    @Path("/test")
    @Operation(
            summary = "Run the scenarios of a draft",
            description = "What came out differently stands beside what was expected, with the rules that decide it;"
                    + " a draft with problems cannot be tested. With mutation=changed each rule of the changed files is"
                    + " removed, each threshold moved by one and each listed value dropped, one at a time; `survivors`"
                    + " are the changes that no scenario notices. That ends after 30 seconds; `left` tells what was not"
                    + " tried by then. With Prefer: respond-async it is done as a job.")
    @APIResponse(
            responseCode = "200",
            description = "How they came out",
            content = @Content(schema = @Schema(implementation = DraftTest.class)))
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that runs them")
    public Response test(
            @HeaderParam("Prefer") @Nullable String prefer,
            @PathParam("id") String id,
            @QueryParam("mutation") @Nullable String mutation) {
        var draft = asked.find(id);
        var mutate = MutationAsked.asked(mutation) == MutationAsked.CHANGED;
        return asynchronously.answer(
                prefer,
                "Run the scenarios of the draft " + draft.id(),
                progress -> work.inTurn(() -> test(draft, mutate, progress)));
    }

    private DraftTest test(Draft draft, boolean mutate, Progress progress) {
        var checked = open(draft);
        var book = checked.book();
        if (book == null) {
            throw DraftRefused.broken(checked.problems());
        }
        if (!mutate) {
            return DraftTest.of(ScenarioRun.of(book, progress), null);
        }
        var report = ScenarioRun.of(book, progress.part(0, SCENARIOS_RUN));
        return DraftTest.of(report, mutation(draft, book, progress.part(SCENARIOS_RUN, 100)));
    }

    private MutationReport mutation(Draft draft, RuleBook book, Progress progress) {
        var from = System.nanoTime();
        return Mutation.of(book, compiled, mutated(draft, book), () -> {
            var passed = System.nanoTime() - from;
            progress.at(Math.min(passed, LONGEST_MUTATION.toNanos()), LONGEST_MUTATION.toNanos());
            return passed < LONGEST_MUTATION.toNanos();
        });
    }

    /** The rules and grids that a draft changes, and those that changed scenarios stand beside. */
    private List<String> mutated(Draft draft, RuleBook book) {
        var changed = FileChange.between(drafts.baseFiles(draft), book.files()).stream()
                .map(FileChange::path)
                .toList();
        var folders = changed.stream()
                .filter(path -> path.endsWith(".yaml"))
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .filter(folder -> !folder.isEmpty())
                .toList();
        return book.files().stream()
                .map(RuleFile::path)
                .filter(path -> changed.contains(path) || folders.stream().anyMatch(path::startsWith))
                .toList();
    }

    private Checked open(Draft draft) {
        RulesInLog.note(new RulesVersion(RuleBooks.DRAFTS + draft.id(), draft.digest()));
        return books.open(draft);
    }

    private Tried open(Draft draft, List<Unsaved> unsaved) {
        var tried = books.with(draft, unsaved);
        RulesInLog.note(new RulesVersion(RuleBooks.DRAFTS + draft.id(), tried.digest()));
        return tried;
    }

    @POST
    @Path("/rebase")
    @Operation(
            summary = "Take a draft over to the published version",
            description = "File by file. Where both changed a file, the answer is 409 with the three versions side by"
                    + " side; settle with { version, digest, keep: [{ path, side: DRAFT or PUBLISHED }] }.")
    public DraftAnswer rebase(@PathParam("id") String id, InputStream body) {
        var settlement = DraftReader.settlement(Body.optionalJson(body));
        return asked.whole(rebasing.rebase(asked.find(id).id(), settlement, user.name()));
    }

    @POST
    @Path("/submit")
    @Operation(
            summary = "Submit a draft for review",
            description = "The body may hold {note}. A later edit takes it back.")
    public DraftAnswer submit(@PathParam("id") String id, InputStream body) {
        var note = NoteReader.read(Body.optionalJson(body));
        return asked.whole(review.submit(asked.find(id).id(), user.name(), note));
    }

    @POST
    @Path("/approve")
    @Operation(
            summary = "Approve a draft and publish it",
            description = "{digest, note?}: the digest of what was read; the approval is given to that content alone.")
    public DraftAnswer approve(@PathParam("id") String id, InputStream body) {
        Draft draft = asked.find(id);
        var approval = DraftReader.approval(Body.optionalJson(body));
        return asked.whole(review.approve(draft.id(), approval.digest(), user.name(), approval.note()));
    }

    @POST
    @Path("/reject")
    @Operation(summary = "Turn a submitted draft down", description = "The body may hold {note}.")
    public DraftAnswer reject(@PathParam("id") String id, InputStream body) {
        var note = NoteReader.read(Body.optionalJson(body));
        return asked.whole(review.reject(asked.find(id).id(), user.name(), note));
    }

    @POST
    @Path("/withdraw")
    @Operation(summary = "Take a draft back", description = "Its author alone may. The body may hold {note}.")
    public DraftAnswer withdraw(@PathParam("id") String id, InputStream body) {
        var note = NoteReader.read(Body.optionalJson(body));
        return asked.whole(review.withdraw(asked.find(id).id(), user.name(), note));
    }
}
