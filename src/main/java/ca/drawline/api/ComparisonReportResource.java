package ca.drawline.api;

import ca.drawline.draw.comparison.ComparisonResult;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.report.ComparisonReport;
import ca.drawline.report.Formats;
import ca.drawline.report.ReportTable;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A comparison as a document. */
@Path("/api/v1/comparisons/{id}/report")
@Tag(name = "Comparisons")
public final class ComparisonReportResource {

    private final ComparisonStore kept;

    ComparisonReportResource(ComparisonStore kept) {
        this.kept = kept;
    }

    @GET
    @Produces(ReportAnswer.HTML)
    @Operation(
            summary = "A comparison as a page to read, print and keep",
            description =
                    "One file with its charts, without scripts. lang: en or fr, otherwise as Accept-Language says."
                            + " As application/json or text/csv the figures alone.")
    public Response page(
            @PathParam("id") String id,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerResponse response) {
        var language = ReportAnswer.language(lang, headers);
        var report = new ComparisonReport(find(id), new Formats(language));
        return ReportAnswer.page(
                ReportPage.comparisonReport(report, AnswerLanguage.tag(language), ReportAnswer.STYLE),
                language,
                response);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The figures of the report as JSON")
    public ComparisonResult figures(@PathParam("id") String id, @QueryParam("lang") @Nullable String lang) {
        return find(id);
    }

    @GET
    @Produces(ReportAnswer.CSV)
    @Operation(summary = "The figures of the report as CSV")
    public Response table(@PathParam("id") String id, @QueryParam("lang") @Nullable String lang) {
        return ReportAnswer.table(ReportTable.of(find(id)));
    }

    private ComparisonResult find(String id) {
        return kept.find(id).orElseThrow(() -> ComparisonsResource.unknown(id));
    }
}
