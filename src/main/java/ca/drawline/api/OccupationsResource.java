package ca.drawline.api;

import ca.drawline.candidate.Occupation;
import ca.drawline.rulebook.OccupationSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The occupational classification. */
@Path("/api/v1/occupations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class OccupationsResource {

    /** The classification has half as many. */
    private static final int MOST = 1_000;

    private final Asked asked;

    OccupationsResource(Asked asked) {
        this.asked = asked;
    }

    @GET
    @Operation(
            summary = "Occupations of the NOC by code or title",
            description =
                    "text: the beginning of a code, or of words of the title in any order, whatever their capitals"
                            + " and accents; without it all occupations. Those whose title begins with the text go first, the"
                            + " others follow by code. limit: how many at most. asOf: the date on which the classification is"
                            + " in force, today by default.")
    public List<Occupation> occupations(
            @QueryParam("text") @Nullable String text,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("limit") @Nullable String limit) {
        var most = PageAsked.limit(limit, MOST, MOST);
        return new OccupationSearch(asked.law(asOf, rules).occupations().values())
                .find(text == null ? "" : text).stream().limit(most).toList();
    }
}
