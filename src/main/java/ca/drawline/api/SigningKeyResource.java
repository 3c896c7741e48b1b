package ca.drawline.api;

import ca.drawline.draw.record.SigningKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key that lists of invitations are checked with. */
@Path("/api/v1/signing-key")
@Tag(name = "Records")
public final class SigningKeyResource {

    private final SigningKey key;

    SigningKeyResource(SigningKey key) {
        this.key = key;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The public key that lists of invitations are signed with",
            description = "Ed25519, in PEM. The private key is in the data directory and never leaves it.")
    public String publicKey() {
        return key.publicKey();
    }
}
