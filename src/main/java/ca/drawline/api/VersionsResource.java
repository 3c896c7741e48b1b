package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draft.FileChange;
import ca.drawline.draft.Restoring;
import ca.drawline.intake.NoteReader;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All versions of the rule book that there have been. */
@Path("/api/v1/rules/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class VersionsResource {

    private final RuleVersionStore versions;
    private final Restoring restoring;
    private final CurrentUser user;

    VersionsResource(RuleVersionStore versions, Restoring restoring, CurrentUser user) {
        this.versions = versions;
        this.restoring = restoring;
        this.user = user;
    }

    /**
     * Versions.
     *
     * @param versions the newest first
     * @param next cursor of the next page; none on the last
     */
    public record VersionPage(
            List<RuleVersion> versions, @Nullable String next) {}

    @GET
    @Operation(summary = "All versions, the newest first", description = "cursor: 'next' of the page before.")
    public VersionPage versions(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var page = PageAsked.of(cursor, limit);
        var found = versions.list(page.below(), page.limit() + 1);
        return new VersionPage(page.cut(found), page.next(found, RuleVersion::version));
    }

    /**
     * A version with the names of its files.
     *
     * @param version its number, digest, author, time and note
     * @param files its files
     */
    public record VersionWithFiles(RuleVersion version, List<RulesResource.File> files) {}

    @GET
    @Path("/{version}")
    @Operation(summary = "One version with its files")
    public VersionWithFiles version(@PathParam("version") String number) {
        var version = find(number);
        var files = versions.files(version.version()).stream()
                .map(RulesResource.File::of)
                .toList();
        return new VersionWithFiles(version, files);
    }

    @GET
    @Path("/{version}/files/{path: .+}")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(summary = "A file as it was in a version, byte for byte")
    public Response file(
            @PathParam("version") String number, @PathParam("path") String path, @Context Request request) {
        var files = versions.files(find(number).version());
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> FileAnswer.of(file, request))
                .orElseThrow(() -> Refusal.notFound(
                        "file", path, files.stream().map(RuleFile::path).toList()));
    }

    /**
     * The difference between two versions.
     *
     * @param from the version that stands for before
     * @param to the version that stands for after
     * @param files the files that differ
     */
    public record VersionDifference(RuleVersion from, RuleVersion to, List<FileChange> files) {}

    @GET
    @Path("/{version}/diff/{other}")
    @Operation(summary = "What differs between two versions", description = "File by file, in the unified format.")
    public VersionDifference difference(@PathParam("version") String number, @PathParam("other") String otherNumber) {
        var from = find(number);
        var to = find(otherNumber);
        return new VersionDifference(
                from, to, FileChange.between(versions.files(from.version()), versions.files(to.version())));
    }

    @POST
    @Path("/{version}/restore")
    @Operation(
            summary = "Make a new version equal to an old one",
            description = "It serves at once and is written to the rules directory. The body may hold {note}.")
    public Response restore(@PathParam("version") String number, InputStream body) {
        var note = NoteReader.read(Body.optionalJson(body));
        var published = restoring.restore(find(number).version(), user.name(), note);
        var made = published.version().version();
        return Response.created(URI.create("/api/v1/rules/versions/" + made))
                .entity(find(made))
                .build();
    }

    private RuleVersion find(String number) {
        var found = number.matches("[1-9][0-9]{0,8}")
                ? versions.find(Integer.parseInt(number))
                : Optional.<RuleVersion>empty();
        return found.orElseThrow(() -> unknown(number));
    }

    private Refusal unknown(String number) {
        var latest = versions.latest().map(RuleVersion::version).orElse(1);
        var message = "There is no version \"%s\".".formatted(number);
        return new Refusal(ProblemDetail.of(
                404,
                "unknown-version",
                "Not found",
                message,
                List.of(Fault.general("unknown-version", message, "Give a number from 1 to %d.".formatted(latest)))));
    }
}
