package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.seek.Measure;
import ca.drawline.draw.seek.Parameter;
import ca.drawline.intake.DrawRequestReader.AskedDraw;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a draw with what of it varies. */
public final class GridRequestReader {

    private static final int MOST_CELLS = 400;
    private static final int MOST_INVITATIONS = 1_000_000;
    private static final int HIGHEST_SCORE = 1_200;
    private static final int LARGEST_NUMBER = 1_000_000;
    private static final String LIST = "Give 'values', a list of whole numbers, or 'from', 'to' and 'step'.";

    private final DrawRequestReader draws;

    /** @param draws reads the draw */
    public GridRequestReader(DrawRequestReader draws) {
        this.draws = draws;
    }

    /**
     * A draw with what of it varies.
     *
     * @param draw the draw
     * @param rows what varies from row to row
     * @param columns what varies from column to column; none where one thing varies
     * @param measure what a table of plain numbers shows; none for all measures, a line for each cell
     */
    public record AskedGrid(
            AskedDraw draw,
            Parameter rows,
            @Nullable Parameter columns,
            @Nullable Measure measure) {}

    /**
     * Reads them.
     *
     * @throws Unacceptable with everything that is wrong in them
     */
    public AskedGrid read(JsonNode json) {
        return Fields.whole(DrawRequestReader.withInvitations(json), this::asked);
    }

    private @Nullable AskedGrid asked(Fields fields, List<FieldProblem> problems) {
        var draw = draws.nested(fields, "draw", problems);
        var parameters = new ArrayList<Parameter>();
        for (Fields one : fields.objects("parameters", 2)) {
            var parameter = parameter(one, draw == null ? null : draw.book());
            if (parameter != null) {
                parameters.add(parameter);
            }
        }
        if (problems.isEmpty()) {
            refuseShape(fields, parameters);
        }
        var measure = fields.optionalChoice("measure", Measure.class);
        fields.nothingElse();
        return problems.isEmpty()
                ? new AskedGrid(
                        requireNonNull(draw),
                        parameters.get(0),
                        parameters.size() > 1 ? parameters.get(1) : null,
                        measure)
                : null;
    }

    private static void refuseShape(Fields fields, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            fields.refuse("parameters", "missing", "Nothing varies.", "Give one or two parameters.");
            return;
        }
        var names = parameters.stream().map(Parameter::name).distinct().count();
        if (names < parameters.size()) {
            fields.refuse("parameters", "given-twice", "Two parameters have one name.", "Give each its own name.");
        }
        var cells = parameters.stream()
                .mapToLong(parameter -> parameter.values().size())
                .reduce(1, (some, others) -> some * others);
        if (cells > MOST_CELLS) {
            fields.refuse(
                    "parameters",
                    "too-many-cells",
                    "The table would have %d cells; %d are the most.".formatted(cells, MOST_CELLS),
                    "Give fewer values, or a larger step.");
        }
    }

    private static @Nullable Parameter parameter(Fields fields, @Nullable RuleBook book) {
        var name =
                fields.text("name", "Give \"invitations\", \"floor\", or a name of your own for a number of a rule.");
        Parameter parameter = null;
        if (name != null && name.equals("invitations")) {
            var values = values(fields, 1, MOST_INVITATIONS);
            parameter = values == null ? null : new Parameter.Invitations(values);
        } else if (name != null && name.equals("floor")) {
            var values = values(fields, 0, HIGHEST_SCORE);
            parameter = values == null ? null : new Parameter.Floor(values);
        } else {
            var number = number(fields, book);
            var values = values(fields, -LARGEST_NUMBER, LARGEST_NUMBER);
            parameter =
                    name == null || number == null || values == null ? null : new Parameter.Ruled(name, number, values);
        }
        fields.nothingElse();
        return parameter;
    }

    private static @Nullable List<Integer> values(Fields fields, int lowest, int highest) {
        if (fields.has("values")) {
            var values = fields.wholes("values", lowest, highest, MOST_CELLS);
            if (values != null && values.isEmpty()) {
                fields.refuse("values", "missing", "The list 'values' is empty.", LIST);
                return null;
            }
            return values;
        }
        var from = fields.whole("from", lowest, highest, LIST);
        var to = fields.whole("to", lowest, highest, LIST);
        var step = fields.whole("step", 1, 1, LARGEST_NUMBER);
        if (from == null || to == null) {
            return null;
        }
        if (from > to) {
            fields.refuse("to", "out-of-range", "The field 'to' is smaller than 'from'.", "Exchange the two.");
            return null;
        }
        if ((to - from) / step >= MOST_CELLS) {
            fields.refuse(
                    "step",
                    "too-many-cells",
                    "These would be %d values; %d are the most.".formatted((to - from) / step + 1, MOST_CELLS),
                    "Give a larger step.");
            return null;
        }
        return IntStream.iterate(from, value -> value <= to, value -> value + step)
                .boxed()
                .toList();
    }

    private static @Nullable RuleNumber number(Fields fields, @Nullable RuleBook book) {
        var file =
                fields.text("file", "Give the path of the rule's file, such as \"categories/2026-02-18/trades.drl\".");
        var rule = fields.text("rule", "Give the rule's id; in a grid of figures, the figure's name.");
        var was = fields.whole("was", -LARGEST_NUMBER, LARGEST_NUMBER, "Give the number as it stands in the rule.");
        var place = fields.whole("place", 0, 1, MOST_CELLS);
        if (file == null || rule == null || was == null || book == null) {
            return null;
        }
        var paths = book.files().stream().map(RuleFile::path).toList();
        if (!paths.contains(file)) {
            fields.refuse(
                    "file",
                    "unknown-file",
                    "There is no file \"%s\".".formatted(Fields.shortened(file)),
                    Nearest.hint(file, paths));
            return null;
        }
        var inFile = RuleNumber.in(book, file);
        var inRule =
                inFile.stream().filter(number -> number.rule().equals(rule)).toList();
        if (inRule.isEmpty()) {
            fields.refuse(
                    "rule",
                    "unknown-rule",
                    "The file has no rule \"%s\" with a number.".formatted(Fields.shortened(rule)),
                    Nearest.hint(
                            rule,
                            inFile.stream().map(RuleNumber::rule).distinct().toList()));
            return null;
        }
        var found = inRule.stream().filter(number -> number.value() == was).toList();
        if (found.isEmpty() || place > found.size() || (place == 0 && found.size() > 1)) {
            fields.refuse(
                    found.size() > 1 ? "place" : "was",
                    found.isEmpty() ? "unknown-number" : "which-number",
                    "The number %d stands in the rule %d times.".formatted(was, found.size()),
                    (found.size() > 1 ? "Say which with 'place', 1 for the first. " : "")
                            + "The numbers of the rule: "
                            + shown(inRule)
                            + ".");
            return null;
        }
        return found.get(Math.max(place, 1) - 1);
    }

    private static String shown(List<RuleNumber> numbers) {
        return numbers.stream()
                .map(number -> "%d in line %d (%s)".formatted(number.value(), number.line(), number.around()))
                .collect(Collectors.joining("; "));
    }
}
