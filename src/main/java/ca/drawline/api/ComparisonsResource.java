package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.Problems;
import ca.drawline.answer.Refusal;
import ca.drawline.api.PeopleCompared.Filter;
import ca.drawline.draw.comparison.Cause;
import ca.drawline.draw.comparison.ComparisonResult;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.draw.comparison.KeptComparison;
import ca.drawline.draw.comparison.Turn;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Two draws on one pool side by side. */
@Path("/api/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons")
public final class ComparisonsResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String LISTED = "/{id}";

    private final ComparisonStore comparisons;
    private final ObjectMapper json;

    ComparisonsResource(ComparisonStore comparisons, ObjectMapper json) {
        this.comparisons = comparisons;
        this.json = json;
    }

    /**
     * Comparisons that were made.
     *
     * @param comparisons the newest first
     * @param next cursor of the next page; none on the last
     */
    public record ComparisonPage(
            List<KeptComparison> comparisons, @Nullable String next) {}

    @GET
    @Operation(
            summary = "All comparisons that were made, the newest first",
            description = "cursor: 'next' of the page before.")
    public ComparisonPage comparisons(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var page = PageAsked.of(cursor, limit);
        var found = comparisons.list(page.below(), page.limit() + 1);
        return new ComparisonPage(page.cut(found), page.next(found, KeptComparison::number));
    }

    @GET
    @Path(LISTED)
    @Operation(
            summary = "What a comparison came to",
            description =
                    "Totals, causes, the matrix of causes by group, the points items that differ, and the groups that"
                            + " moved the line. A count that is null is left out because it, or another, is small.")
    public ComparisonResult comparison(@PathParam("id") String id) {
        return find(id);
    }

    @GET
    @Path(LISTED + "/gained")
    @Produces(NDJSON)
    @Operation(
            summary = "Those who gain an invitation",
            description =
                    "One a line, by score and id: scores and ranks before and after, the cause, and details in the"
                            + " language of Accept-Language. Those of one score share a rank. cause, program and category"
                            + " choose among them. As text/csv a table.")
    public RestResponse<StreamingOutput> gained(
            @PathParam("id") String id,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("program") @Nullable String program,
            @QueryParam("category") @Nullable String category,
            @Context HttpHeaders headers) {
        return people(id, Turn.GAINED, filter(cause, program, category), headers, PeopleCompared.lines(json));
    }

    @GET
    @Path(LISTED + "/gained")
    @Produces(CSV)
    @Operation(summary = "Those who gain an invitation, as a table", description = "The same as CSV.")
    public RestResponse<StreamingOutput> gainedTable(
            @PathParam("id") String id,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("program") @Nullable String program,
            @QueryParam("category") @Nullable String category,
            @Context HttpHeaders headers) {
        return people(id, Turn.GAINED, filter(cause, program, category), headers, PeopleCompared.table());
    }

    @GET
    @Path(LISTED + "/lost")
    @Produces(NDJSON)
    @Operation(
            summary = "Those who lose an invitation",
            description = "Like those who gain one; programs and categories are those that the baseline finds.")
    public RestResponse<StreamingOutput> lost(
            @PathParam("id") String id,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("program") @Nullable String program,
            @QueryParam("category") @Nullable String category,
            @Context HttpHeaders headers) {
        return people(id, Turn.LOST, filter(cause, program, category), headers, PeopleCompared.lines(json));
    }

    @GET
    @Path(LISTED + "/lost")
    @Produces(CSV)
    @Operation(summary = "Those who lose an invitation, as a table", description = "The same as CSV.")
    public RestResponse<StreamingOutput> lostTable(
            @PathParam("id") String id,
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("program") @Nullable String program,
            @QueryParam("category") @Nullable String category,
            @Context HttpHeaders headers) {
        return people(id, Turn.LOST, filter(cause, program, category), headers, PeopleCompared.table());
    }

    private RestResponse<StreamingOutput> people(
            String id, Turn turn, Filter filter, HttpHeaders headers, PeopleCompared.Form form) {
        if (find(id).suppressBelow() != null) {
            throw new Refusal(Problems.general(
                    409,
                    "suppressed",
                    "Small counts of this comparison are left out, so no list of people is kept with it.",
                    "Compare without suppressBelow to see who they are."));
        }
        var language = AnswerLanguage.of(headers);
        return AnswerLanguage.answer(new PeopleCompared(comparisons, id, turn, filter, language, form), language);
    }

    private static Filter filter(@Nullable String cause, @Nullable String program, @Nullable String category) {
        var faults = new ArrayList<ProblemDetail.Fault>();
        var chosen = cause == null
                ? null
                : Asked.choice("cause", cause, Cause.class, faults).orElse(null);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        return new Filter(chosen, program, category);
    }

    private ComparisonResult find(String id) {
        return comparisons.find(id).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(String id) {
        return new Refusal(Problems.general(
                404,
                "unknown-comparison",
                "There is no comparison \"%s\".".formatted(id),
                "GET /api/v1/comparisons lists all comparisons."));
    }
}
