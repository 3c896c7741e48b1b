package ca.drawline.commandline;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draft.Checked;
import ca.drawline.draft.NamedRules.NamedFiles;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RulesDirectory;
import ca.drawline.rulebook.UnknownRules;
import ca.drawline.start.Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules and the data that a command is given. The database is opened when something of it is asked for. */
final class Place implements RuleBooks {

    private static final String UNPUBLISHED = "unpublished";

    private final Path data;
    private final Map<String, RuleBook> opened = new HashMap<>();
    private @Nullable Core core;

    Place(Path data) {
        this.data = data;
    }

    /**
     * Files that may be a rule book.
     *
     * @param named the files
     * @param problems what is wrong with files that cannot be read
     */
    record Found(NamedFiles named, List<Problem> problems) {}

    /** What is kept in the data directory, which is made where there is none. */
    Core makeCore() {
        var known = core;
        if (known == null) {
            known = Core.over(data);
            core = known;
        }
        return known;
    }

    /** What is kept in the data directory. */
    Core core() {
        if (!Core.isIn(data)) {
            var message = "There is no database in the data directory \"%s\".".formatted(data);
            throw new Refusal(ProblemDetail.of(
                    404,
                    "no-data",
                    "Not found",
                    message,
                    List.of(Fault.inQuery(
                            "data",
                            "no-data",
                            message,
                            "Give --data the directory that a service keeps its data in; serve and"
                                    + " import make one."))));
        }
        return makeCore();
    }

    /** Keeps nothing where there is no data directory yet: a command that only reads leaves no traces. */
    CompiledFolder compiled() {
        return Files.isDirectory(data)
                ? Core.compiled(data)
                : CompiledFolder.none().withShipped();
    }

    /** The files of the rules of a name, which need not be sound. */
    Found files(String rules) {
        return isInDatabase(rules) ? new Found(core().rules().files(rules), List.of()) : directory(rules);
    }

    /** What checking the rules of a name comes to. */
    Checked check(Found found) {
        return found.problems().isEmpty()
                ? Checked.of(found.named().version(), found.named().files(), opened.values(), compiled())
                : new Checked(null, found.problems());
    }

    @Override
    public RuleBook named(String name) {
        return opened.computeIfAbsent(name, this::open);
    }

    private RuleBook open(String name) {
        if (isInDatabase(name)) {
            return core().rules().named(name);
        }
        var checked = check(files(name));
        if (checked.book() == null) {
            throw UnknownRules.broken(name, checked.problems());
        }
        return checked.book();
    }

    /** Whether a rule book is one that the data directory knows, so that what it decided can be asked again. */
    boolean isKnown(RuleBook book) {
        return !book.version().version().equals(UNPUBLISHED);
    }

    private static boolean isInDatabase(String rules) {
        return rules.equals(PUBLISHED) || rules.startsWith(VERSIONS) || rules.startsWith(DRAFTS);
    }

    /** A folder that holds what was published is called by the number of that version, as a service would call it. */
    private Found directory(String rules) {
        var folder = Path.of(rules);
        if (!Files.isDirectory(folder)) {
            var message = "There are no rules \"%s\".".formatted(rules);
            throw new Refusal(ProblemDetail.of(
                    422,
                    "unknown-rules",
                    "The rules are not acceptable",
                    message,
                    List.of(Fault.inQuery("rules", "unknown-rules", message, "Give " + RulesOption.VALUES + "."))));
        }
        try {
            var content = new RulesDirectory(folder).read();
            var digest = Digest.of(content.files());
            return new Found(new NamedFiles(version(digest), digest, content.files()), content.problems());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of rules (%s) cannot be read.".formatted(rules), e);
        }
    }

    private String version(String digest) {
        if (!Core.isIn(data)) {
            return UNPUBLISHED;
        }
        return core().versions().list().stream()
                .filter(version -> version.digest().equals(digest))
                .map(version -> String.valueOf(version.version()))
                .findFirst()
                .orElse(UNPUBLISHED);
    }
}
