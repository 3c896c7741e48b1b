package ca.drawline.api;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawStore;
import ca.drawline.report.DrawReport;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A draw as a document. */
@Path("/api/v1/draws/{id}/report")
@Tag(name = "Draws")
public final class DrawReportResource {

    private final DrawStore kept;

    DrawReportResource(DrawStore kept) {
        this.kept = kept;
    }

    @GET
    @Produces(ReportAnswer.HTML)
    @Operation(
            summary = "A draw as a page to read, print and keep",
            description =
                    "One file with its charts, without scripts. lang: en or fr, otherwise as Accept-Language says."
                            + " As application/json or text/csv the figures alone.")
    public Response page(
            @PathParam("id") String id,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerResponse response) {
        var language = ReportAnswer.language(lang, headers);
        var report = new DrawReport(find(id), kept.curve(id).orElse(List.of()), new Formats(language));
        return ReportAnswer.page(
                ReportPage.drawReport(report, AnswerLanguage.tag(language), ReportAnswer.STYLE), language, response);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The figures of the report as JSON")
    public DrawResult figures(@PathParam("id") String id, @QueryParam("lang") @Nullable String lang) {
        return find(id);
    }

    @GET
    @Produces(ReportAnswer.CSV)
    @Operation(summary = "The figures of the report as CSV")
    public Response table(@PathParam("id") String id, @QueryParam("lang") @Nullable String lang) {
        return ReportAnswer.table(ReportTable.of(find(id)));
    }

    private DrawResult find(String id) {
        return kept.find(id).orElseThrow(() -> DrawsResource.unknown(id));
    }
}
