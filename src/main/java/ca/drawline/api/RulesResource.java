package ca.drawline.api;

import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rule book in service. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class RulesResource {

    private final PublishedRules rules;

    RulesResource(PublishedRules rules) {
        this.rules = rules;
    }

    /**
     * The published version.
     *
     * @param version its number
     * @param digest SHA-256 of its content
     * @param coversFrom first date that can be asked
     * @param eligibilityFrom first date for which programs, categories and draws can be asked
     * @param publishedAt UTC instant from which it serves
     * @param publishedBy who published it
     * @param files its files
     * @param problems what keeps the present content of the rules directory from being published
     * @param warnings what whoever reviews this version should look at
     */
    public record PublishedVersion(
            String version,
            String digest,
            LocalDate coversFrom,
            LocalDate eligibilityFrom,
            Instant publishedAt,
            String publishedBy,
            List<File> files,
            List<Problem> problems,
            List<Problem> warnings) {}

    /** A file by path and SHA-256. */
    public record File(String path, String digest) {

        static File of(RuleFile file) {
            return new File(file.path(), file.digest());
        }
    }

    @GET
    @Operation(
            summary = "The published version",
            description = "problems lists what keeps the present content of the rules directory from being published;"
                    + " the version shown serves all the same.")
    public PublishedVersion published() {
        var published = rules.current();
        return new PublishedVersion(
                published.version().version(),
                published.version().digest(),
                published.book().coverage().from(),
                published.book().coverage().eligibilityFrom(),
                published.publishedAt(),
                published.publishedBy(),
                published.book().files().stream().map(File::of).toList(),
                rules.problems(),
                published.book().warnings());
    }
}
