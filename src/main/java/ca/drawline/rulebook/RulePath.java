package ca.drawline.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a file stands in the rule book: {@code <concern>/<date>/<name>}.
 *
 * @param concern what the folder is about
 * @param date the day from which the folder is in force
 * @param name the file's name
 */
public record RulePath(String concern, LocalDate date, String name) {

    /** Names are as short as every file system takes them: what is published must be writable to the directory. */
    private static final Pattern SHAPE = Pattern.compile(
            "([a-z][a-z0-9-]{0,99})/(\\d{4}-\\d{2}-\\d{2})/([a-z0-9][a-zA-Z0-9-]{0,99}\\.(?:drl|csv|yaml|md))");

    private static final Pattern UNDATED = Pattern.compile("(scenarios/)?[a-z0-9-]{1,100}\\.yaml|README\\.md");

    /** Whether a rule book may have a file of that path. */
    public static boolean isAcceptable(String path) {
        return of(path).isPresent() || UNDATED.matcher(path).matches();
    }

    /** The parts of a path; none for a file that is not in a dated folder of a concern. */
    public static Optional<RulePath> of(String path) {
        var matcher = SHAPE.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RulePath(matcher.group(1), LocalDate.parse(matcher.group(2)), matcher.group(3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String folder() {
        return concern + "/" + date;
    }

    boolean isDrl() {
        return name.endsWith(".drl");
    }

    boolean isGrid() {
        return name.endsWith(".csv");
    }

    String gridName() {
        return name.substring(0, name.length() - ".csv".length());
    }
}
