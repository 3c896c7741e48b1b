package ca.drawline.answer;

import ca.drawline.draft.Conflict;
import ca.drawline.pool.RefusedRecord;
import ca.drawline.rulebook.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type the page that explains the kind of problem, relative to this server
 * @param title the kind of problem in words
 * @param status HTTP status
 * @param detail what happened this time
 * @param instance a URN that the log names too, for what was not expected
 * @param errors everything that is wrong, each with its place and the way out
 * @param conflicts the files that two sides changed, laid side by side
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Fault> errors,
        @Nullable List<Conflict> conflicts) {

    /** The media type of these documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PAGES = "/problems/";

    public ProblemDetail {
        errors = errors == null ? null : List.copyOf(errors);
        conflicts = conflicts == null ? null : List.copyOf(conflicts);
    }

    public ProblemDetail(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            @Nullable List<Fault> errors) {
        this(type, title, status, detail, instance, errors, null);
    }

    /** A problem of a kind, with everything that is wrong. */
    public static ProblemDetail of(int status, String kind, String title, String detail, List<Fault> errors) {
        return new ProblemDetail(page(kind), title, status, detail, null, errors.isEmpty() ? null : errors);
    }

    /** The page of a kind of problem. */
    public static String page(String code) {
        return PAGES + code;
    }

    /** The same problem with files that two sides changed. */
    public ProblemDetail with(List<Conflict> found) {
        return new ProblemDetail(type, title, status, detail, instance, errors, found.isEmpty() ? null : found);
    }

    /**
     * One thing that is wrong: in the body (pointer, or line and column of what cannot be parsed), in the query, or in a rule
     * file.
     *
     * @param pointer JSON pointer into the body
     * @param parameter name of the query parameter
     * @param file path of the rule file
     * @param line line of the body or file, from 1
     * @param column column of the body or file, from 1
     * @param code stable code of the kind of fault
     * @param message what is wrong, in a sentence
     * @param hint the way out
     * @param source the line of the rule file
     * @param caret blanks and the sign ^, which stands below the column when it is printed under the source
     * @param page path of the page that explains the code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String file,
            @Nullable Integer line,
            @Nullable Integer column,
            String code,
            String message,
            String hint,
            @Nullable String source,
            @Nullable String caret,
            String page) {

        Fault(
                @Nullable String pointer,
                @Nullable String parameter,
                @Nullable String file,
                @Nullable Integer line,
                @Nullable Integer column,
                String code,
                String message,
                String hint) {
            this(pointer, parameter, file, line, column, code, message, hint, null, null, ProblemDetail.page(code));
        }

        /** In the body, at a JSON pointer. */
        public static Fault inBody(String pointer, String code, String message, String hint) {
            return new Fault(pointer, null, null, null, null, code, message, hint);
        }

        /** In a text that cannot be parsed; 0 where the place is not known. */
        public static Fault inText(int line, int column, String code, String message, String hint) {
            return new Fault(null, null, null, place(line), place(column), code, message, hint);
        }

        /** In a record of a file: the pointer is a JSON pointer into the record, or the name of a column. */
        public static Fault inRecord(RefusedRecord problem) {
            return new Fault(
                    problem.field(),
                    null,
                    null,
                    Math.toIntExact(problem.line()),
                    null,
                    problem.code(),
                    problem.message(),
                    problem.hint());
        }

        /** In a parameter of the query. */
        public static Fault inQuery(String parameter, String code, String message, String hint) {
            return new Fault(null, parameter, null, null, null, code, message, hint);
        }

        /** In nothing that has a place. */
        public static Fault general(String code, String message, String hint) {
            return new Fault(null, null, null, null, null, code, message, hint);
        }

        /** In a file of the rule book. */
        public static Fault inRules(Problem problem) {
            return new Fault(
                    null,
                    null,
                    problem.file(),
                    place(problem.line()),
                    place(problem.column()),
                    problem.code(),
                    problem.message(),
                    problem.hint(),
                    problem.source().isEmpty() ? null : problem.source(),
                    problem.caret().isEmpty() ? null : problem.caret(),
                    ProblemDetail.page(problem.code()));
        }

        private static @Nullable Integer place(int place) {
            return place == 0 ? null : place;
        }
    }
}
