package ca.drawline.answer;

import ca.drawline.draft.Checked;
import ca.drawline.rulebook.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether files could be published as a rule book.
 *
 * @param ok whether nothing is in the way
 * @param digest SHA-256 of the rule book that was checked
 * @param problems everything that is wrong, by file and line
 */
public record RuleCheck(boolean ok, String digest, List<Found> problems) {

    public RuleCheck {
        problems = List.copyOf(problems);
    }

    /**
     * What checking files came to.
     *
     * @param digest SHA-256 of the files
     */
    public static RuleCheck of(Checked checked, String digest) {
        var book = checked.book();
        var warnings = book == null ? List.<Problem>of() : book.warnings();
        return new RuleCheck(
                book != null && checked.problems().isEmpty(),
                digest,
                Stream.concat(checked.problems().stream(), warnings.stream())
                        .map(Found::of)
                        .toList());
    }

    /**
     * Something wrong in a rule book.
     *
     * @param file path of the file
     * @param line line from 1; 0 where the whole file is meant
     * @param column column from 1; 0 where it is not known
     * @param severity how bad it is: ERROR keeps it from being published
     * @param code stable code of the kind of problem
     * @param message what is wrong, in a sentence
     * @param hint the way out
     * @param rule id or name of the rule; empty outside a rule
     * @param source the line of the file, shortened where it is long; empty where the whole file is meant
     * @param caret blanks and the sign ^, which stands below the column when it is printed under the source
     * @param page path of the page that explains the code with an example and its cure
     */
    public record Found(
            String file,
            int line,
            int column,
            String severity,
            String code,
            String message,
            String hint,
            String rule,
            String source,
            String caret,
            String page) {

        static Found of(Problem problem) {
            return new Found(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.severity().name(),
                    problem.code(),
                    problem.message(),
                    problem.hint(),
                    problem.rule(),
                    problem.source(),
                    problem.caret(),
                    ProblemDetail.page(problem.code()));
        }
    }
}
