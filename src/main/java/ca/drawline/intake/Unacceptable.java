package ca.drawline.intake;

import java.util.List;
import java.util.stream.Collectors;

/** A document that can be read but not accepted, with everything that is wrong in it. */
public final class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    Unacceptable(List<FieldProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order in which the document was read; at least one. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
