package ca.drawline.rulebook;

import java.util.List;

/** Files that are not a rule book that can serve, with everything that is wrong with them. */
public final class BrokenRuleBook extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BrokenRuleBook(List<Problem> problems) {
        super(problems.size() + " problems in the rule book, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** All problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
