package ca.drawline.api;

import ca.drawline.answer.Busy;
import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.NoSingleLine;
import ca.drawline.draw.seek.GoalSeek;
import ca.drawline.draw.seek.Grid;
import ca.drawline.draw.seek.GridCsv;
import ca.drawline.draw.seek.GridTable;
import ca.drawline.draw.seek.NoOrder;
import ca.drawline.draw.seek.SeekResult;
import ca.drawline.intake.GridRequestReader;
import ca.drawline.intake.GridRequestReader.AskedGrid;
import ca.drawline.intake.SeekReader;
import ca.drawline.job.Progress;
import ca.drawline.pool.PoolStore;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleNumber;
import ca.drawline.rulebook.TrialBook;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Draws asked backwards, and side by side. */
@Path("/api/v1/draws")
@Tag(name = "Draws")
public final class SeekResource {

    private static final int MOST_ATTEMPTS = 20;
    private static final String CSV = "text/csv;charset=UTF-8";

    private final DryRun draws;
    private final PoolStore pools;
    private final AskedDraws asked;
    private final RuleWork work;
    private final CompiledFolder compiled;
    private final Asynchronously asynchronously;

    SeekResource(
            DryRun draws,
            PoolStore pools,
            AskedDraws asked,
            RuleWork work,
            CompiledFolder compiled,
            Asynchronously asynchronously) {
        this.draws = draws;
        this.pools = pools;
        this.asked = asked;
        this.work = work;
        this.compiled = compiled;
        this.asynchronously = asynchronously;
    }

    @POST
    @Path("/seek")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find the number of invitations for a goal",
            description =
                    "draw: as for /draws/dry-run; its invitations (of the last stage) are what is looked for and may"
                            + " be left out. goal: {cutOff: 480} for a line, or {share: {firstLanguage | category |"
                            + " program, atLeast: 0.2}} for a share of a group among the invited. first and last are the"
                            + " smallest and the largest number that reach it; a share may be lost and found again between"
                            + " them. Where none does, nearest names those that come nearest.")
    public SeekResult seek(InputStream body) {
        var sought = new SeekReader(asked.reader()).read(Body.json(body));
        try {
            return new GoalSeek(draws)
                    .seek(sought.draw().request(), sought.draw().book(), sought.goal());
        } catch (NoSingleLine e) {
            throw SingleLine.refusal(e);
        } catch (NoOrder e) {
            var message = String.valueOf(e.getMessage());
            throw new Refusal(ProblemDetail.of(
                    422,
                    "own-order",
                    "The rules invite in an order of their own",
                    message,
                    List.of(Fault.inBody("/goal/share", "own-order", message, "Use /api/v1/draws/grid instead."))));
        }
    }

    @POST
    @Path("/grid")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Run a draw over a grid of values",
            description = "draw: as for /draws/dry-run. parameters: one or two of {name: \"invitations\" | \"floor\","
                    + " values | from, to, step}, of the last stage, and {name, file, rule, was, place?, values | from,"
                    + " to, step}: a number of a rule, named by the rule's file and id and by the number as it stands"
                    + " (place: which of several equal ones). In a grid of figures, rule is the figure's name. At most"
                    + " 400 cells. Each changed rule passes all checks; a cell whose rules do not has problems in place"
                    + " of figures. Nothing of it is kept: drafts and versions stay as they are. With Accept: text/csv"
                    + " a line for each cell, or with measure (CUT_OFF, TIE_BREAK, INVITED, RANKED) a table of it."
                    + " With Prefer: respond-async it is made as a job, which can be called off.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(schema = @Schema(implementation = GridTable.class)))
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that makes it")
    public Response grid(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var grid = read(body);
        var what = "Run a draw over a grid of %s".formatted(grid.rows().name());
        return asynchronously.answer(prefer, what, progress -> table(grid, progress));
    }

    @POST
    @Path("/grid")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(CSV)
    @Operation(hidden = true)
    public String gridAsCsv(InputStream body) {
        var grid = read(body);
        return GridCsv.of(table(grid, Progress.UNWATCHED), grid.measure());
    }

    private AskedGrid read(InputStream body) {
        return new GridRequestReader(asked.reader()).read(Body.json(body));
    }

    private GridTable table(AskedGrid grid, Progress progress) {
        var draw = grid.draw();
        var pool = pools.find(draw.request().pool()).orElseThrow();
        return new Grid(draws, (book, numbers) -> open(book, numbers, progress))
                .table(draw.request(), draw.book(), pool, grid.rows(), grid.columns(), progress);
    }

    /** Every change takes a turn of its own, so that checks of drafts come in between, and waits longer than one of these. */
    private TrialBook open(RuleBook book, Map<RuleNumber, Integer> numbers, Progress progress) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return work.inTurn(() -> RuleNumber.changed(book, numbers, compiled));
            } catch (Busy e) {
                progress.at(0, 0);
            }
        }
        return work.inTurn(() -> RuleNumber.changed(book, numbers, compiled));
    }
}
