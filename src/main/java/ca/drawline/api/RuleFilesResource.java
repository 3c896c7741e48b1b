package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.determination.RulesVersion;
import ca.drawline.draft.NamedRules;
import ca.drawline.draft.NamedRules.NamedFiles;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.TextSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files of any rule book, sound or not. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class RuleFilesResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST_TEXT = 200;

    private final NamedRules rules;

    RuleFilesResource(NamedRules rules) {
        this.rules = rules;
    }

    /**
     * The files of a rule book.
     *
     * @param rules which rule book it is
     * @param files its files, ordered by path
     */
    public record Listing(RulesVersion rules, List<RulesResource.File> files) {}

    @GET
    @Path("/files")
    @Operation(
            summary = "The files of a rule book",
            description = "rules: published (default), versions/{v} or drafts/{id}, which need not be sound.")
    public Listing files(@QueryParam("rules") @Nullable String asked) {
        var named = named(asked);
        return new Listing(
                version(named),
                named.files().stream().map(RulesResource.File::of).toList());
    }

    /**
     * Where a text stands in a rule book.
     *
     * @param rules which rule book it is
     * @param matches the first places, ordered by file, line and column
     * @param left how many further places there are
     */
    public record Places(RulesVersion rules, List<TextSearch.Match> matches, int left) {}

    @GET
    @Path("/find")
    @Operation(
            summary = "Find a text in the files of a rule book",
            description = "text: what is sought, as it stands, whatever its capitals. rules: published (default),"
                    + " versions/{v} or drafts/{id}. limit: how many matches are shown, 100 by default; left: how many"
                    + " more there are. Each match has its line with the place of the match in it (at, length).")
    public Places find(
            @QueryParam("text") @Nullable String text,
            @QueryParam("rules") @Nullable String asked,
            @QueryParam("limit") @Nullable String limit) {
        var most = PageAsked.limit(limit, USUAL, MOST);
        var named = named(asked);
        var found = TextSearch.find(named.files(), sought(text), most);
        return new Places(version(named), found.matches(), found.left());
    }

    private static String sought(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.ofQuery(List.of(Fault.inQuery(
                    "text", "missing", "The parameter 'text' is missing.", "Give the text that is sought.")));
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.ofQuery(List.of(Fault.inQuery(
                    "text",
                    "too-long",
                    "The text has %d characters.".formatted(text.length()),
                    "Give up to %d characters.".formatted(LONGEST_TEXT))));
        }
        return text;
    }

    private NamedFiles named(@Nullable String asked) {
        var named = rules.files(asked == null ? RuleBooks.PUBLISHED : asked);
        RulesInLog.note(version(named));
        return named;
    }

    private static RulesVersion version(NamedFiles named) {
        return new RulesVersion(named.version(), named.digest());
    }
}
