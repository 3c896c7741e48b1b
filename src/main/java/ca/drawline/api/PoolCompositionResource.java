package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.determination.RulesVersion;
import ca.drawline.pool.Composition;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolComposition;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Of whom a pool is made up. */
@Path("/api/v1/pools/{name}/composition")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pools")
public final class PoolCompositionResource {

    private static final int NATURAL_AGE_BAND = 5;
    private static final int WIDEST_AGE_BAND = 50;

    private final PoolStore pools;
    private final PoolCache cache;
    private final PoolEvaluation evaluation;
    private final Asked asked;

    PoolCompositionResource(PoolStore pools, PoolCache cache, PoolEvaluation evaluation, Asked asked) {
        this.pools = pools;
        this.cache = cache;
        this.evaluation = evaluation;
        this.asked = asked;
    }

    /**
     * A pool by the facts that its candidates differ in.
     *
     * @param pool the pool
     * @param asOf the asked date
     * @param rules the version of the rule book that decided
     * @param by the pool by each fact
     */
    public record PoolByFact(Pool pool, LocalDate asOf, RulesVersion rules, List<Composition> by) {}

    @GET
    @Operation(
            summary = "Of whom a pool is made up",
            description = "By program and category, as the rules find on asOf (today by default); by first official"
                    + " language, age, education, credential from Canada, province, country of the latest job and"
                    + " occupation of most work, as declared. Where exclusive is true, groups and none add up to"
                    + " the pool; one candidate may be eligible for several programs. ageBand: years of a group of"
                    + " ages, 1 to 50, 5 by default.")
    public PoolByFact composition(
            @PathParam("name") String name,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("ageBand") @Nullable String ageBand) {
        var years = years(ageBand);
        var law = asked.law(asOf, rules);
        var loaded = cache.load(name)
                .orElseThrow(() -> Refusal.notFound(
                        "pool", name, pools.list().stream().map(Pool::name).toList()));
        var standings = evaluation.evaluate(law, loaded.candidates());
        return new PoolByFact(
                loaded.pool(),
                law.asOf(),
                law.version(),
                new PoolComposition(law, loaded.candidates(), standings).byFact(years));
    }

    private static int years(@Nullable String given) {
        if (given == null) {
            return NATURAL_AGE_BAND;
        }
        if (given.matches("[0-9]{1,2}") && Integer.parseInt(given) >= 1 && Integer.parseInt(given) <= WIDEST_AGE_BAND) {
            return Integer.parseInt(given);
        }
        throw Refusal.ofQuery(List.of(Fault.inQuery(
                "ageBand",
                "out-of-range",
                "The parameter 'ageBand' (\"%s\") is no number of years from 1 to %d."
                        .formatted(given, WIDEST_AGE_BAND),
                "Write 5 for groups of five years.")));
    }
}
