package ca.drawline.api;

import ca.drawline.intake.ProfileSchema;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a profile looks like. */
@Path("/api/v1/profile-schema")
@Tag(name = "Evaluate")
public final class ProfileSchemaResource {

    private final Asked asked;

    ProfileSchemaResource(Asked asked) {
        this.asked = asked;
    }

    @GET
    @Produces("application/schema+json")
    @Operation(
            summary = "JSON Schema (2020-12) of a profile",
            description = "asOf: a date or moment, today by default; the accepted tests and their scales are those of"
                    + " that date.")
    public JsonNode schema(@QueryParam("asOf") @Nullable String asOf, @QueryParam("rules") @Nullable String rules) {
        return new ProfileSchema(asked.law(asOf, rules)).json();
    }
}
