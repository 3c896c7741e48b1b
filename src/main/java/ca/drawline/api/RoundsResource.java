package ca.drawline.api;

import ca.drawline.answer.AsOf;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundType;
import ca.drawline.round.RoundsSummary;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The published rounds. */
@Path("/api/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public final class RoundsResource {

    private final PublishedRounds rounds;

    RoundsResource(PublishedRounds rounds) {
        this.rounds = rounds;
    }

    @GET
    @Operation(summary = "Published rounds", description = "type: general, program, category or pnp.")
    public List<PublishedRound> rounds(
            @QueryParam("year") @Nullable String year, @QueryParam("type") @Nullable String type) {
        var faults = new ArrayList<Fault>();
        var askedYear = year == null ? null : Asked.year("year", year, faults).orElse(null);
        var askedType = type == null
                ? null
                : Asked.choice("type", type, RoundType.class, faults).orElse(null);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        return rounds.matching(askedYear, askedType);
    }

    @GET
    @Path("/summary")
    @Operation(summary = "The rounds of a year, added up", description = "to: the last day that counts.")
    public RoundsSummary summary(@QueryParam("year") @Nullable String year, @QueryParam("to") @Nullable String to) {
        var faults = new ArrayList<Fault>();
        var askedYear = year == null ? null : Asked.year("year", year, faults).orElse(null);
        var askedTo = to == null ? null : AsOf.read("to", to, faults).orElse(null);
        if (year == null) {
            faults.add(
                    Fault.inQuery("year", "missing", "The parameter 'year' is missing.", "Give a year, such as 2023."));
        }
        if (askedYear != null && askedTo != null && askedTo.getYear() != askedYear) {
            faults.add(Fault.inQuery(
                    "to",
                    "out-of-range",
                    "The day (%s) is not in the year %d.".formatted(askedTo, askedYear),
                    "Give a day of that year, or leave 'to' out."));
        }
        if (askedYear == null || !faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        return rounds.summary(askedYear, askedTo);
    }
}
