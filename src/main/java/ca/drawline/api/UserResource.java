package ca.drawline.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the service takes the sender of a request for. */
@Path("/api/v1/user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "User")
public final class UserResource {

    private final CurrentUser user;

    UserResource(CurrentUser user) {
        this.user = user;
    }

    /**
     * The sender.
     *
     * @param name the name under which records keep what they do
     */
    public record User(String name) {}

    @GET
    @Operation(summary = "Who you are to the service")
    public User user() {
        return new User(user.name());
    }
}
