package ca.drawline.api;

import ca.drawline.rulebook.CategoryDefinition;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The categories in force. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class CategoriesResource {

    private final Asked asked;

    CategoriesResource(Asked asked) {
        this.asked = asked;
    }

    @GET
    @Operation(summary = "Categories in force on a date", description = "asOf: a date or moment, today by default.")
    public List<CategoryDefinition> categories(
            @QueryParam("asOf") @Nullable String asOf, @QueryParam("rules") @Nullable String rules) {
        return asked.law(asOf, rules).categories();
    }
}
