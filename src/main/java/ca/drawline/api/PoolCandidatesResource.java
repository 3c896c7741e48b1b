package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.candidate.Profile;
import ca.drawline.exchange.Columns;
import ca.drawline.exchange.ImportReport;
import ca.drawline.exchange.Incoming;
import ca.drawline.exchange.PoolExport;
import ca.drawline.exchange.PoolImport;
import ca.drawline.exchange.PoolImport.OnError;
import ca.drawline.exchange.PoolImport.Reading;
import ca.drawline.exchange.PoolImport.Source;
import ca.drawline.intake.PoolRequestReader;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolReading;
import ca.drawline.pool.PoolStore;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The candidates of a pool, as a file. */
@Path("/api/v1/pools/{name}/candidates")
@Tag(name = "Pools")
public final class PoolCandidatesResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private final PoolStore pools;
    private final PoolImport imports;
    private final PoolExport exports;
    private final Incoming incoming;
    private final Asked asked;
    private final Asynchronously asynchronously;
    private final SealedDraws sealed;
    private final Clock clock;

    PoolCandidatesResource(
            PoolStore pools,
            PoolImport imports,
            PoolExport exports,
            Incoming incoming,
            Asked asked,
            Asynchronously asynchronously,
            SealedDraws sealed,
            Clock clock) {
        this.pools = pools;
        this.imports = imports;
        this.exports = exports;
        this.incoming = incoming;
        this.asked = asked;
        this.asynchronously = asynchronously;
        this.sealed = sealed;
        this.clock = clock;
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }

    @PUT
    @Consumes({NDJSON, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a pool the candidates of a file",
            description =
                    "The pool holds exactly what is sent afterwards, in that order, and is made if there is none. A"
                            + " record that cannot be taken is left out and reported; with onError=fail nothing is taken"
                            + " then. The pool changes at the end and all at once: a request that is cut off changes"
                            + " nothing and can be sent again, and one that is sent again changes nothing. NDJSON: a"
                            + " profile a line. CSV (RFC 4180, UTF-8): the first line names the columns by the way to each"
                            + " field, such as education.level or work.1.noc, entries of lists numbered from 1; an empty"
                            + " cell is a field left out; a record stands on one line; text that a spreadsheet would take"
                            + " for a formula begins with an apostrophe. A line has at most 1 MiB, a pool 1,000,000"
                            + " candidates. asOf (today by default) and rules say for what date profiles must be possible;"
                            + " synthetic=true says that the people are invented. The pool's digest is SHA-256 over the"
                            + " candidates alone, in their order, whatever form they came in. With Prefer: respond-async"
                            + " the body is received and then read as a job.")
    @APIResponse(responseCode = "200", description = "The report: what was taken, what was left out and why")
    @APIResponse(responseCode = "201", description = "The same, of a pool that there was not before")
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that reads it")
    @APIResponse(responseCode = "422", description = "Nothing was taken, and the pool is as it was")
    public Response replace(
            @PathParam("name") String name,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("onError") @Nullable String onError,
            @QueryParam("synthetic") @Nullable String synthetic,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context HttpHeaders headers,
            InputStream body) {
        named(name);
        sealed.refuseChangeOf(name);
        var faults = new ArrayList<Fault>();
        var skipOrFail = onError == null ? null : Asked.choice("onError", onError, OnError.class, faults);
        var invented = synthetic == null ? null : Asked.choice("synthetic", synthetic, YesOrNo.class, faults);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        var law = asked.law(asOf, rules);
        var type = headers.getMediaType();
        var table = type != null && type.isCompatible(MediaType.valueOf(CSV));
        var pool = PoolImport.pool(
                name,
                clock.instant(),
                invented != null && invented.filter(YesOrNo.TRUE::equals).isPresent(),
                table);
        var reading = Reading.under(law, skipOrFail == null ? OnError.SKIP : skipOrFail.orElse(OnError.SKIP));
        return Asynchronously.isPreferred(prefer)
                ? later(pool, table, reading, body)
                : atOnce(pool, new Source(body, 0, table), reading);
    }

    private Response atOnce(NewPool pool, Source source, Reading reading) {
        var exists = pools.exists(pool.name());
        try {
            var report = imports.run(pool, source, reading, Progress.UNWATCHED);
            return (exists
                            ? Response.ok()
                            : Response.created(URI.create("/api/v1/pools/%s/candidates".formatted(pool.name()))))
                    .entity(report)
                    .build();
        } catch (IOException e) {
            throw Body.halfSent();
        }
    }

    private Response later(NewPool pool, boolean table, Reading reading, InputStream body) {
        try {
            var file = incoming.receive(body);
            return asynchronously.later(
                    "Import candidates into the pool " + pool.name(),
                    progress -> fromFile(pool, file, table, reading, progress),
                    () -> incoming.remove(file));
        } catch (IOException e) {
            throw Body.halfSent();
        }
    }

    private ImportReport fromFile(
            NewPool pool, java.nio.file.Path file, boolean table, Reading reading, Progress progress) {
        try (var content = Files.newInputStream(file)) {
            return imports.run(pool, new Source(content, Files.size(file), table), reading, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces(NDJSON)
    @Operation(
            summary = "The candidates of a pool as a file",
            description = "In their order; as NDJSON, or as CSV where Accept asks for text/csv. The CSV has as many"
                    + " columns for work, languages and the partner's as the pool needs, so that nothing is left out."
                    + " Sent back with PUT, either gives the same digest.")
    public Response lines(@PathParam("name") String name) {
        var pool = reading(name);
        return file(pool.pool(), "ndjson", out -> exports.json(pool, out));
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response table(@PathParam("name") String name) {
        var pool = reading(name);
        var columns = Columns.under(asked.law(null, null));
        return file(pool.pool(), "csv", out -> exports.table(pool, columns, out));
    }

    @GET
    @Path("/{candidate}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The profile of one candidate of a pool", description = "As POST /evaluations takes it.")
    public Profile candidate(@PathParam("name") String name, @PathParam("candidate") String candidate) {
        return pools.candidate(name, candidate).orElseThrow(() -> {
            reading(name);
            return WhyResource.unknown(name, candidate);
        });
    }

    private static Response file(Pool pool, String ending, StreamingOutput content) {
        return Response.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(pool.name(), ending))
                .header("Drawline-Pool-Digest", pool.digest())
                .build();
    }

    private PoolReading reading(String name) {
        return pools.read(name)
                .orElseThrow(() -> Refusal.notFound(
                        "pool", name, pools.list().stream().map(Pool::name).toList()));
    }

    private static void named(String name) {
        if (!PoolRequestReader.isName(name)) {
            throw Refusal.ofPoolName(name);
        }
    }
}
