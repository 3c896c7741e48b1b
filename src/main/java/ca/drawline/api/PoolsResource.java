package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.determination.RulesVersion;
import ca.drawline.intake.PoolRequest;
import ca.drawline.intake.PoolRequestReader;
import ca.drawline.job.Progress;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolExists;
import ca.drawline.pool.PoolStandings;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.RefusedRecord;
import ca.drawline.pool.SynthesisImpossible;
import ca.drawline.pool.SyntheticPools;
import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRounds;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.RuleBook;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pools of candidates. */
@Path("/api/v1/pools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pools")
public final class PoolsResource {

    private static final int REFUSED_AT_A_TIME = 1_000;

    private final PoolStore pools;
    private final PoolCache cache;
    private final SyntheticPools synthetic;
    private final PoolEvaluation evaluation;
    private final PoolRequestReader reader;
    private final PublishedRounds rounds;
    private final Asked asked;
    private final Asynchronously asynchronously;
    private final ObjectMapper json;
    private final SealedDraws sealed;
    private final Clock clock;

    PoolsResource(
            PoolStore pools,
            PoolCache cache,
            SyntheticPools synthetic,
            PoolEvaluation evaluation,
            PublishedRounds rounds,
            Asked asked,
            Asynchronously asynchronously,
            ObjectMapper json,
            SealedDraws sealed,
            Clock clock) {
        this.pools = pools;
        this.cache = cache;
        this.synthetic = synthetic;
        this.evaluation = evaluation;
        this.reader = new PoolRequestReader(rounds);
        this.rounds = rounds;
        this.asked = asked;
        this.asynchronously = asynchronously;
        this.json = json;
        this.sealed = sealed;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All pools", description = "Pools with synthetic: true hold invented people.")
    public List<Pool> pools() {
        return pools.list();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One pool")
    public Pool pool(@PathParam("name") String name) {
        return pools.find(name).orElseThrow(() -> unknown(name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a pool of invented people",
            description = "Calibrated to a published round or to a distribution; the same seed gives the same people."
                    + " With Prefer: respond-async it is made as a job.")
    @APIResponse(responseCode = "201", description = "The pool")
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that makes it")
    public Response create(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var request = reader.read(Body.json(body));
        if (pools.exists(request.name())) {
            throw taken(request.name());
        }
        var book = asked.book(null);
        return asynchronously.answer(
                prefer,
                "Make the pool " + request.name(),
                progress -> make(request, book, progress),
                pool -> Response.created(URI.create("/api/v1/pools/" + pool.name()))
                        .entity(pool)
                        .build());
    }

    private Pool make(PoolRequest request, RuleBook book, Progress progress) {
        try {
            return synthetic.make(request.name(), request.synthesis(), book, clock.instant(), progress);
        } catch (SynthesisImpossible e) {
            throw impossible(e.field(), String.valueOf(e.getMessage()));
        } catch (DateNotCovered e) {
            throw impossible("round", String.valueOf(e.getMessage()));
        } catch (PoolExists e) {
            throw taken(e.pool());
        }
    }

    private static Refusal impossible(String field, String message) {
        return new Refusal(ProblemDetail.of(
                422,
                "unacceptable-body",
                "The body is not acceptable",
                message,
                List.of(Fault.inBody(
                        "/synthesize/" + field,
                        "synthesis-impossible",
                        message,
                        "Ask for another round, distribution or size."))));
    }

    /**
     * A pool by score.
     *
     * @param pool the pool
     * @param asOf the asked date
     * @param rules the version of the rule book that decided
     * @param bands the bands of the published distributions, highest first
     */
    public record PoolDistribution(Pool pool, LocalDate asOf, RulesVersion rules, List<PoolBand> bands) {}

    @GET
    @Path("/{name}/distribution")
    @Operation(
            summary = "A pool by score",
            description = "In the bands of the published distributions, scored on a date: asOf, today by default.")
    public PoolDistribution distribution(
            @PathParam("name") String name,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("rules") @Nullable String askedRules) {
        var law = asked.law(asOf, askedRules);
        var loaded = cache.load(name).orElseThrow(() -> unknown(name));
        var standings = evaluation.evaluate(law, loaded.candidates());
        var bands = rounds.publishedBands().stream()
                .map(band -> new PoolBand(band.from(), band.to(), count(standings, band)))
                .toList();
        return new PoolDistribution(loaded.pool(), law.asOf(), law.version(), bands);
    }

    private static int count(PoolStandings standings, PoolBand band) {
        return (int) IntStream.range(0, standings.size())
                .filter(candidate -> band.contains(standings.score(candidate)))
                .count();
    }

    @GET
    @Path("/{name}/refused")
    @Produces(PoolCandidatesResource.NDJSON)
    @Operation(
            summary = "What the last import left out",
            description = "Everything that was wrong with the records that were left out, one thing a line, by the"
                    + " records' lines: {line, id, field, code, message, hint}. Up to 100,000 are kept.")
    public StreamingOutput refused(@PathParam("name") String name) {
        pool(name);
        return out -> {
            var passed = 0;
            for (var some = pools.refused(name, passed, REFUSED_AT_A_TIME);
                    !some.isEmpty();
                    some = pools.refused(name, passed, REFUSED_AT_A_TIME)) {
                for (RefusedRecord one : some) {
                    out.write(json.writeValueAsBytes(one));
                    out.write('\n');
                }
                passed += some.size();
            }
        };
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Remove a pool with its candidates", description = "A pool that a sealed draw rests on stays.")
    public void delete(@PathParam("name") String name) {
        sealed.refuseChangeOf(name);
        if (!pools.delete(name)) {
            throw unknown(name);
        }
    }

    private Refusal unknown(String name) {
        return Refusal.notFound(
                "pool", name, pools.list().stream().map(Pool::name).toList());
    }

    private static Refusal taken(String name) {
        var message = "There is a pool \"%s\" already.".formatted(name);
        return new Refusal(ProblemDetail.of(
                409,
                "pool-exists",
                "The name is taken",
                message,
                List.of(Fault.inBody(
                        "/name",
                        "pool-exists",
                        message,
                        "Choose another name, or remove that pool with DELETE /api/v1/pools/%s.".formatted(name)))));
    }
}
