package ca.drawline.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the names that a mistyped one most likely stands for. */
public final class Nearest {

    private static final int MOST_NAMES = 3;
    private static final int FEWEST_EDITS = 2;
    private static final int EDITS_PER_LETTERS = 3;

    private Nearest() {}

    /** The names nearest to what was given, up to three that are equally near; empty if none is near. */
    public static List<String> to(String given, Collection<String> names) {
        var wanted = fold(given);
        var edits = Math.max(FEWEST_EDITS, wanted.length() / EDITS_PER_LETTERS);
        var near = new ArrayList<Candidate>();
        for (String name : names) {
            var distance = distance(wanted, fold(name), edits);
            if (distance >= 0) {
                near.add(new Candidate(name, distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
        return near.stream()
                .filter(candidate -> candidate.distance() == near.get(0).distance())
                .limit(MOST_NAMES)
                .map(Candidate::name)
                .toList();
    }

    /** A question that offers the near names, or a list of all when none is near. */
    public static String hint(String given, Collection<String> names) {
        var near = to(given, names);
        if (!near.isEmpty()) {
            return "Did you mean " + String.join(" or ", near) + "?";
        }
        return names.isEmpty()
                ? "There is none yet."
                : "There are: "
                        + names.stream()
                                .sorted()
                                .limit(50)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("") + ".";
    }

    /** The same question, or another way out when none is near. */
    public static String hint(String given, Collection<String> names, String otherwise) {
        return to(given, names).isEmpty() ? otherwise : hint(given, names);
    }

    private static int distance(String wanted, String name, int edits) {
        // Half of a long name is as telling as a slip of the finger.
        if (name.length() > FEWEST_EDITS
                && wanted.length() > FEWEST_EDITS
                && (name.contains(wanted) || wanted.contains(name))) {
            return Math.min(edits, Math.abs(name.length() - wanted.length()));
        }
        return new LevenshteinDistance(edits).apply(wanted, name);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private record Candidate(String name, int distance) {}
}
