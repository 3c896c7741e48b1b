package ca.drawline.rulebook;

import java.util.List;

/** A request names rules that do not exist or cannot be evaluated. */
public final class UnknownRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;
    private final transient List<Problem> problems;

    private UnknownRules(String code, String message, String hint, List<Problem> problems) {
        super(message);
        this.code = code;
        this.hint = hint;
        this.problems = List.copyOf(problems);
    }

    /** There are no rules of that name. */
    public static UnknownRules named(String name, String hint) {
        return new UnknownRules("unknown-rules", "There are no rules \"%s\".".formatted(name), hint, List.of());
    }

    /** The rules exist and are broken. */
    public static UnknownRules broken(String name, List<Problem> problems) {
        return new UnknownRules(
                "broken-rules",
                "The rules \"%s\" cannot be evaluated: they have %d problem%s."
                        .formatted(name, problems.size(), problems.size() == 1 ? "" : "s"),
                "Mend what 'errors' lists, then ask again.",
                problems);
    }

    /** Stable code of the kind of problem. */
    public String code() {
        return code;
    }

    /** The way out. */
    public String hint() {
        return hint;
    }

    /** What is wrong in the rules; empty where there are none. */
    public List<Problem> problems() {
        return problems;
    }
}
