package ca.drawline.api;

import ca.drawline.answer.Refusal;
import ca.drawline.problem.ProblemPages;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A page for each kind of problem, to which the {@code type} of every problem document points. */
@Path("/problems")
@Tag(name = "Problems")
public final class ProblemPagesResource {

    private static final String HTML = "text/html;charset=UTF-8";

    @GET
    @Produces(HTML)
    @Operation(summary = "All kinds of problems, by code")
    public Response index(@Context HttpServerResponse response) {
        return page(
                HandbookPage.problems(ProblemPages.all(), HandbookResource.STYLE)
                        .render(),
                response);
    }

    @GET
    @Path("/{code}")
    @Produces(HTML)
    @Operation(summary = "One kind of problem, with an example and its cure")
    public Response one(@PathParam("code") String code, @Context HttpServerResponse response) {
        var found = ProblemPages.of(code)
                .orElseThrow(() -> Refusal.notFound(
                        "problem",
                        code,
                        ProblemPages.all().stream().map(page -> page.code()).toList()));
        return page(HandbookPage.problem(found, HandbookResource.STYLE).render(), response);
    }

    private static Response page(String html, HttpServerResponse response) {
        // In place of the policy of all pages: a browser holds a page to every policy that it is sent.
        response.putHeader("Content-Security-Policy", HandbookResource.POLICY);
        return Response.ok(html).build();
    }
}
