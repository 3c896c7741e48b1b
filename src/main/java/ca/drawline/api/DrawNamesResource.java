package ca.drawline.api;

import ca.drawline.draw.DrawNames;
import ca.drawline.draw.DrawStore;
import ca.drawline.intake.DrawNameReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What readers call draws. */
@Path("/api/v1/draws/{id}/name")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public final class DrawNamesResource {

    private final DrawStore draws;
    private final DrawNames names;
    private final CurrentUser user;
    private final Clock clock;

    DrawNamesResource(DrawStore draws, DrawNames names, CurrentUser user, Clock clock) {
        this.draws = draws;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name a draw",
            description =
                    "name: 1 to 100 characters, in place of any earlier name. It is shown in lists, is no part of the"
                            + " draw, and two draws may have the same.")
    public void name(@PathParam("id") String id, InputStream body) {
        var name = DrawNameReader.read(Body.json(body));
        requireKept(id);
        names.name(id, name, user.name(), clock.instant());
    }

    @DELETE
    @Operation(
            summary = "Take a draw's name away",
            description = "The draw stays. Nothing happens where it has no name.")
    public void forget(@PathParam("id") String id) {
        requireKept(id);
        names.forget(id, user.name(), clock.instant());
    }

    private void requireKept(String id) {
        if (draws.find(id).isEmpty()) {
            throw DrawsResource.unknown(id);
        }
    }
}
