package ca.drawline.api;

import ca.drawline.draft.NamedRules;
import ca.drawline.rulebook.Export;
import ca.drawline.rulebook.RuleBooks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A whole rule book to take away. */
@Path("/api/v1/rules/export")
@Tag(name = "Rules")
public final class ExportResource {

    private static final String ZIP = "application/zip";

    private final NamedRules rules;

    ExportResource(NamedRules rules) {
        this.rules = rules;
    }

    @GET
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "All files of a rule book as a zip archive, byte for byte",
            description =
                    "rules: published (default), versions/{v} or drafts/{id}. Unpacked as the rules directory of a"
                            + " service, it is the version of the same digest; the ETag is the digest.")
    public Response export(@QueryParam("rules") @Nullable String asked, @Context Request request) {
        var named = rules.files(asked == null ? RuleBooks.PUBLISHED : asked);
        var tag = new EntityTag(named.digest());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(zip(named)).type(ZIP) : unchanged)
                .tag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rules-%s-%s.zip\""
                                .formatted(
                                        named.version().replace('/', '-'),
                                        named.digest().substring(0, 12)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static byte[] zip(NamedRules.NamedFiles named) {
        var bytes = new ByteArrayOutputStream();
        try {
            new Export(named.files()).toZip(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
