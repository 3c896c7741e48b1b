package ca.drawline.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules that do not come to an end within the limits of one evaluation. */
public final class RunawayRules extends IllegalStateException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 3;

    /**
     * The message for whoever reads the log.
     *
     * @param limit which limit was passed
     * @param fired ids of rules, one for each time that one fired
     */
    RunawayRules(String limit, List<String> fired) {
        super("The rules do not come to an end. " + limit + " Most often fired: " + most(fired) + ".");
    }

    private static String most(List<String> fired) {
        var counts =
                fired.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(NAMED)
                        .map(one -> one.getKey() + " (" + one.getValue() + " times)")
                        .collect(Collectors.joining(", "));
    }
}
