package ca.drawline.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The programs that the rules decide on. */
@Path("/api/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class ProgramsResource {

    private final Asked asked;

    ProgramsResource(Asked asked) {
        this.asked = asked;
    }

    @GET
    @Operation(summary = "Ids of the programs on a date", description = "asOf: a date or moment, today by default.")
    public List<String> programs(
            @QueryParam("asOf") @Nullable String asOf, @QueryParam("rules") @Nullable String rules) {
        return asked.lawWithPrograms(asOf, rules).programs();
    }
}
