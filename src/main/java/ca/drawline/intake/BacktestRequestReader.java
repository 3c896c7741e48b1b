package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.backtest.BacktestRequest;
import ca.drawline.round.RoundType;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which published rounds are to be tried again. */
public final class BacktestRequestReader {

    private static final List<String> TYPES =
            Stream.of(RoundType.values()).map(RoundType::name).toList();

    private final RuleBooks books;

    /** @param books the rule books that may be asked */
    public BacktestRequestReader(RuleBooks books) {
        this.books = books;
    }

    /**
     * Rounds that can be tried.
     *
     * @param request which rounds
     * @param book the rule book that is asked
     */
    public record AskedBacktest(BacktestRequest request, RuleBook book) {}

    /**
     * Reads a request.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public AskedBacktest read(JsonNode json) {
        return Fields.whole(json, this::request);
    }

    private @Nullable AskedBacktest request(Fields fields, List<FieldProblem> problems) {
        var from = fields.optionalDate("from");
        var to = fields.optionalDate("to");
        if (from != null && to != null && to.isBefore(from)) {
            fields.refuse(
                    "to",
                    "impossible-date",
                    "The last day (%s) lies before the first (%s).".formatted(to, from),
                    "Give a last day that is not before the first, or leave it out.");
        }
        var types = fields.texts("types", TYPES.size(), "Give types of rounds: " + TYPES + ".", (list, place, type) -> {
            if (!TYPES.contains(type)) {
                list.refuse(
                        place,
                        "unknown-value",
                        "There is no type of round \"%s\".".formatted(Fields.shortened(type)),
                        Nearest.hint(type, TYPES));
            }
        });
        var seed = fields.whole("seed", 0, 0, Integer.MAX_VALUE);
        var book = NamedBook.of(fields, books);
        fields.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        return new AskedBacktest(
                new BacktestRequest(
                        from, to, types.stream().map(RoundType::valueOf).collect(Collectors.toSet()), seed),
                requireNonNull(book));
    }
}
