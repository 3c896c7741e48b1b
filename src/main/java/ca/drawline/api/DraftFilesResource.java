package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draft.Draft;
import ca.drawline.draft.DraftEditing;
import ca.drawline.draft.DraftStore;
import ca.drawline.draft.Seen;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesDirectory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files of a draft. Nobody writes over what they have not seen. */
@Path("/api/v1/drafts/{id}/files/{path: .+}")
@Tag(name = "Drafts")
public final class DraftFilesResource {

    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"|\\*");

    private final DraftStore drafts;
    private final DraftEditing editing;
    private final AskedDrafts asked;
    private final CurrentUser user;

    DraftFilesResource(DraftStore drafts, DraftEditing editing, AskedDrafts asked, CurrentUser user) {
        this.drafts = drafts;
        this.editing = editing;
        this.asked = asked;
        this.user = user;
    }

    @GET
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(summary = "A file as it stands in a draft, byte for byte", description = "The ETag names its content.")
    public Response file(@PathParam("id") String id, @PathParam("path") String path, @Context Request request) {
        var files = drafts.files(asked.find(id));
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> FileAnswer.of(file, request))
                .orElseThrow(() -> Refusal.notFound(
                        "file", path, files.stream().map(RuleFile::path).toList()));
    }

    /**
     * A file that was saved.
     *
     * @param path its path
     * @param digest SHA-256 of its text
     * @param draft the digest of the rule book that the draft makes now
     * @param state where the draft stands now; an edit takes it out of review
     */
    public record Saved(String path, String digest, String draft, Draft.State state) {}

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a file in a draft",
            description = "If-Match: the ETag of the content that it replaces; not for a new file.")
    public Response save(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            InputStream body) {
        var draft = asked.find(id).id();
        var text = text(Body.bytes(body, RulesDirectory.LARGEST_FILE, "Split it; concerns are cut small."));
        var isNew = editing.save(draft, path, text, seen(ifMatch, ifNoneMatch), user.name());
        var now = asked.find(id);
        var digest = Digest.of(text);
        return Response.status(isNew ? 201 : 200)
                .tag(FileAnswer.tag(digest))
                .entity(new Saved(path, digest, now.digest(), now.state()))
                .build();
    }

    @DELETE
    @Operation(summary = "Remove a file in a draft", description = "If-Match: the ETag of the content that goes.")
    public void delete(
            @PathParam("id") String id,
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.delete(asked.find(id).id(), path, seen(ifMatch, null), user.name());
    }

    /** What the headers of a request say that its sender has seen. */
    static Seen seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null) {
            return new Seen(List.of(), "*".equals(ifNoneMatch));
        }
        // A tag that is not one of ours matches nothing; "any content" is not content that was seen.
        var tags = TAG.matcher(ifMatch).results().map(tag -> tag.group(1) == null ? "*" : tag.group(1));
        var digests = tags.collect(Collectors.toSet());
        return new Seen(digests.isEmpty() ? List.of(ifMatch) : digests, false);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            var message = "The file is not text in UTF-8.";
            throw new Refusal(ProblemDetail.of(
                    422,
                    "not-utf8",
                    "The file is not acceptable",
                    message,
                    List.of(Fault.general("not-utf8", message, "Save it again with the encoding UTF-8."))));
        }
    }
}
