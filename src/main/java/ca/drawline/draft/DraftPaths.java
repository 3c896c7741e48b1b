package ca.drawline.draft;

import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulePath;
import ca.drawline.rulebook.RulesDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which files may be part of a draft: by name, by place and by content. */
final class DraftPaths {

    /** Some ten times as many as there are in the rule book. */
    private static final int MOST_FILES = 2_000;

    private static final Pattern TITLED = Pattern.compile("(?m)^([a-z][a-z0-9-]*):");
    private static final String TITLES = "concerns.yaml";
    private static final String SCENARIOS = "scenarios/";

    private final List<RuleFile> files;

    /** @param files the files that are there */
    DraftPaths(List<RuleFile> files) {
        this.files = files;
    }

    /** Refuses a file that cannot be part of a rule book. */
    void check(String path, String content) {
        checkName(path);
        if (content.getBytes(StandardCharsets.UTF_8).length > RulesDirectory.LARGEST_FILE) {
            throw tooLarge(path);
        }
        if (content.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw refused(
                    "not-text",
                    "The file %s holds control characters.".formatted(path),
                    "Send the text of the file, in UTF-8, without a byte below 32 but tabs and line breaks.");
        }
        if (files.size() >= MOST_FILES && !has(path)) {
            throw refused(
                    "too-many-files",
                    "The rule book has %d files already.".formatted(files.size()),
                    "Put what belongs together into one file.");
        }
    }

    static DraftRefused tooLarge(String path) {
        return refused(
                "too-large",
                "The file %s is larger than %d KB.".formatted(path, RulesDirectory.LARGEST_FILE / 1024),
                "Split it; concerns are cut small.");
    }

    private void checkName(String path) {
        if (has(path)) {
            return;
        }
        refuseTwin(path);
        if (!RulePath.isAcceptable(path)) {
            throw refused(
                    "path",
                    "The path \"%s\" is not one of the rule book.".formatted(printable(path)),
                    "Write <concern>/<yyyy-mm-dd>/<name>.drl, .csv, .yaml or .md in small letters, or scenarios/<name>.yaml.");
        }
        var dated = RulePath.of(path);
        if (dated.isPresent()) {
            checkConcern(dated.get().concern());
        } else if (!path.startsWith(SCENARIOS)) {
            var top = files.stream()
                    .map(RuleFile::path)
                    .filter(other -> !other.contains("/"))
                    .toList();
            throw refused(
                    "path",
                    "The rule book has no file %s at its top.".formatted(path),
                    Nearest.hint(path, top) + " What is new goes to a concern or to scenarios/.");
        }
    }

    /** Many file systems take two names for one that differ in capitals alone, and one file would write over the other. */
    private void refuseTwin(String path) {
        for (RuleFile file : files) {
            if (file.path().equalsIgnoreCase(path)) {
                throw refused(
                        "path",
                        "The rule book has the file %s; the name %s differs in capitals alone."
                                .formatted(file.path(), printable(path)),
                        "Write to that file, or choose another name.");
            }
        }
    }

    private void checkConcern(String concern) {
        var known = concerns();
        if (!known.contains(concern)) {
            throw refused(
                    "unknown-concern",
                    "There is no concern \"%s\".".formatted(concern),
                    "%s For a new concern, add its title to %s first.".formatted(Nearest.hint(concern, known), TITLES));
        }
    }

    private Collection<String> concerns() {
        var concerns = new TreeSet<String>();
        for (RuleFile file : files) {
            RulePath.of(file.path()).ifPresent(path -> concerns.add(path.concern()));
            if (file.path().equals(TITLES)) {
                TITLED.matcher(file.content()).results().forEach(title -> concerns.add(title.group(1)));
            }
        }
        return concerns;
    }

    private boolean has(String path) {
        return files.stream().anyMatch(file -> file.path().equals(path));
    }

    private static DraftRefused refused(String code, String message, String hint) {
        return new DraftRefused(Kind.UNACCEPTABLE, code, message, hint);
    }

    static String printable(String path) {
        var printable = path.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= 100 ? printable : printable.substring(0, 100) + "…";
    }
}
