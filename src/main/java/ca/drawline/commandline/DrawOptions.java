package ca.drawline.commandline;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Problems;
import ca.drawline.answer.Refusal;
import ca.drawline.intake.FieldProblem;
import ca.drawline.intake.StrictJson;
import ca.drawline.intake.Unacceptable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which draw is tried. The options are the fields of the request over REST and are read as that is, so that both accept the
 * same and refuse it in the same words.
 */
final class DrawOptions {

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description =
                    "The draw in JSON, as REST takes it, with stages if need be; - for standard input. Options take the"
                            + " place of its fields.")
    private @Nullable String request;

    @Option(names = "--pool", paramLabel = "NAME", description = "A pool of the data directory.")
    private @Nullable String pool;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "The moment of the draw, such as 2023-06-28T14:04:34Z.")
    private @Nullable String asOf;

    @Option(names = "--type", paramLabel = "TYPE", description = "GENERAL, PROGRAM or CATEGORY.")
    private @Nullable String type;

    @Option(names = "--program", paramLabel = "PROGRAM", description = "The program of a draw of type PROGRAM.")
    private @Nullable String program;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            split = ",",
            description = "The category of a draw of type CATEGORY; several with commas between them.")
    private List<String> categories = List.of();

    @Option(names = "--invitations", paramLabel = "NUMBER", description = "How many are invited.")
    private @Nullable String invitations;

    @Option(names = "--floor", paramLabel = "SCORE", description = "The lowest score that is invited.")
    private @Nullable String floor;

    @Option(names = "--exclude-invited", description = "Leave out whom sealed draws invited.")
    private boolean excludeInvited;

    @Option(
            names = "--exclude-draws",
            paramLabel = "ID",
            split = ",",
            description = "Leave out whom these draws on the pool invited.")
    private List<String> excludeDraws = List.of();

    @Nullable
    String pool() {
        return pool;
    }

    @Nullable
    String asOf() {
        return asOf;
    }

    /** The request as REST takes it, without the rules. */
    ObjectNode json(Terminal terminal) throws IOException {
        var json = given(terminal);
        set(json, "pool", pool);
        set(json, "asOf", asOf);
        set(json, "type", type == null ? null : type.toUpperCase(Locale.ROOT));
        set(json, "program", program);
        if (categories.size() == 1) {
            json.put("category", categories.get(0));
        } else if (!categories.isEmpty()) {
            list(json, "categories", categories);
        }
        number(json, "invitations", invitations);
        number(json, "floor", floor);
        if (excludeInvited) {
            json.put("excludeInvited", true);
        }
        if (!excludeDraws.isEmpty()) {
            list(json, "excludeDraws", excludeDraws);
        }
        return json;
    }

    private ObjectNode given(Terminal terminal) throws IOException {
        if (request == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try (var content = Input.open(request, terminal)) {
            if (StrictJson.read(content.readAllBytes()) instanceof ObjectNode object) {
                return object;
            }
            throw new Refusal(Problems.general(
                    422, "wrong-type", "The request is no object.", "Write an object in braces: { … }."));
        }
    }

    static void set(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    /** What is no number is left to the reader of the request, which says so. */
    static void number(ObjectNode json, String field, @Nullable String value) {
        if (value != null && value.matches("-?[0-9]{1,9}")) {
            json.put(field, Integer.parseInt(value));
        } else {
            set(json, field, value);
        }
    }

    static void list(ObjectNode json, String field, List<String> values) {
        var list = json.putArray(field);
        values.forEach(list::add);
    }

    /**
     * Reads a request that options stand for.
     *
     * @param options the options by the pointers of what they stand for, where these do not bear the names of their fields
     */
    static <T> T read(ObjectNode json, Function<JsonNode, T> reader, Map<String, String> options) {
        try {
            return reader.apply(json);
        } catch (Unacceptable e) {
            var faults = e.problems().stream()
                    .map(problem -> fault(problem, options))
                    .distinct()
                    .toList();
            throw new Refusal(ProblemDetail.of(
                    422,
                    "unacceptable-query",
                    "What is asked is not acceptable",
                    faults.size() == 1
                            ? faults.get(0).message()
                            : "There are %d problems in what is asked.".formatted(faults.size()),
                    faults));
        }
    }

    private static Fault fault(FieldProblem problem, Map<String, String> options) {
        var field = problem.pointer().replaceFirst("^/draw/", "/");
        var named = options.get(field);
        if (named == null && field.matches("/[A-Za-z]+(/[0-9]+)?")) {
            named = field.substring(1).replaceFirst("/[0-9]+$", "");
        }
        return named == null
                ? Fault.inBody(problem.pointer(), problem.code(), problem.message(), problem.hint())
                : Fault.inQuery(
                        named.equals("categories") ? "category" : named,
                        problem.code(),
                        problem.message(),
                        problem.hint());
    }
}
