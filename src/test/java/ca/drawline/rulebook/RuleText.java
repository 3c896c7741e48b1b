package ca.drawline.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule as its author typed it, before any engine has read it.
 *
 * @param file path below the rules directory, with slashes
 * @param name the sentence after the word rule
 * @param text everything from its name to its end
 */
record RuleText(String file, String name, String text) {

    private static final Path DIRECTORY = Path.of("rules");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"$(.*?)^end$");

    /** Texts are kept where something else is removed, as two slashes in a text are no comment. */
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("(\"[^\"\\n]*\")|//[^\\n]*|(?s:/\\*.*?\\*/)");

    /** All rules of the rule book, in the order of files and lines. */
    static List<RuleText> all() {
        var rules = new ArrayList<RuleText>();
        for (Path path : files()) {
            var file = DIRECTORY.relativize(path).toString().replace('\\', '/');
            var matcher = RULE.matcher(read(path));
            while (matcher.find()) {
                rules.add(new RuleText(file, matcher.group(1), matcher.group(2)));
            }
        }
        return rules;
    }

    /** All DRL files. */
    static List<Path> files() {
        try (var walk = Files.walk(DIRECTORY)) {
            return walk.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text without comments and without what stands in quotes. */
    static String code(String text) {
        return TEXT_OR_COMMENT.matcher(text).replaceAll("\"\"");
    }

    String concern() {
        return file.substring(0, file.indexOf('/'));
    }

    String date() {
        return file.split("/", -1)[1];
    }

    /** The value of an annotation; empty without it. */
    String annotation(String annotation) {
        var matcher = Pattern.compile("(?m)^    @" + annotation + "\\(\"([^\"]+)\"\\)$")
                .matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** What the rule finds, e.g. {@code Met fsw-work}: type and first text. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        var matcher =
                Pattern.compile("insert\\( new (\\w+)\\((?: \"([^\"]*)\")?").matcher(text);
        while (matcher.find()) {
            findings.add(matcher.group(1) + (matcher.group(2) == null ? "" : " " + matcher.group(2)));
        }
        return findings;
    }
}
