package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.UnknownRules;
import ca.drawline.vocabulary.DrawType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a draw that can be run: its pool exists, and its program or category is in force on its date. */
public final class DrawRequestReader {

    private static final int MOST_INVITATIONS = 1_000_000;

    private final RuleBooks books;
    private final Collection<String> pools;

    /**
     * @param books the rule books that may decide
     * @param pools names of the pools that exist
     */
    public DrawRequestReader(RuleBooks books, Collection<String> pools) {
        this.books = books;
        this.pools = List.copyOf(pools);
    }

    /**
     * A draw that can be run.
     *
     * @param request the draw
     * @param book the rule book that decides
     */
    public record AskedDraw(DrawRequest request, RuleBook book) {}

    /**
     * Reads a draw.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public AskedDraw read(JsonNode json) {
        return Fields.whole(json, this::request);
    }

    private @Nullable AskedDraw request(Fields fields, List<FieldProblem> problems) {
        var pool = known(fields, "pool", "pool", pools, "Give the name of a pool.");
        var asOf = fields.instant("asOf");
        var book = book(fields);
        var law = asOf == null || book == null ? null : law(fields, book, asOf);
        var type = fields.choice("type", DrawType.class);
        var program = of(fields, "program", DrawType.PROGRAM, type, law == null ? null : law.programs());
        var categories = law == null
                ? null
                : law.categories().stream().map(CategoryDefinition::category).toList();
        var category = of(fields, "category", DrawType.CATEGORY, type, categories);
        var invitations = fields.whole("invitations", 1, MOST_INVITATIONS, "Give the number of invitations.");
        fields.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        var stage = new DrawStage(
                requireNonNull(type),
                program,
                category == null ? List.of() : List.of(category),
                requireNonNull(invitations),
                null);
        var request = DrawRequest.of(requireNonNull(pool), requireNonNull(asOf), stage);
        return new AskedDraw(request, requireNonNull(book));
    }

    private static @Nullable Law law(Fields fields, RuleBook book, Instant asOf) {
        try {
            return book.forDraws(asOf.atZone(ZoneOffset.UTC).toLocalDate());
        } catch (DateNotCovered e) {
            fields.refuse(
                    "asOf",
                    "date-not-covered",
                    "The rule book states the programs that a draw ranks from %s; the draw (%s) is earlier."
                            .formatted(e.coversFrom(), asOf),
                    "Ask for " + e.coversFrom() + " or a later date.");
            return null;
        }
    }

    /** The program or category of the draw: there if and only if the type says so. */
    private static @Nullable String of(
            Fields fields, String name, DrawType owner, @Nullable DrawType type, @Nullable Collection<String> names) {
        if (!fields.has(name) && type != owner) {
            return null;
        }
        if (type != null && type != owner) {
            fields.refuse(
                    name,
                    "not-for-this-type",
                    "A draw of type %s has no %s.".formatted(type, name),
                    "Leave '%s' out, or make the type %s.".formatted(name, owner));
            return null;
        }
        return known(fields, name, name, names, "A draw of type %s needs a %s.".formatted(owner, name));
    }

    private static @Nullable String known(
            Fields fields, String name, String what, @Nullable Collection<String> names, String hint) {
        var given = fields.text(name, hint);
        if (given == null || names == null || names.contains(given)) {
            return given;
        }
        fields.refuse(
                name,
                "unknown-" + what,
                "There is no %s \"%s\".".formatted(what, Fields.shortened(given)),
                Nearest.hint(given, names));
        return null;
    }

    private @Nullable RuleBook book(Fields fields) {
        var given = fields.has("rules") ? fields.text("rules", "Write \"published\".") : RuleBooks.PUBLISHED;
        try {
            return given == null ? null : books.named(given);
        } catch (UnknownRules e) {
            if (!e.problems().isEmpty()) {
                throw e;
            }
            fields.refuse(
                    "rules",
                    e.code(),
                    "There are no rules \"%s\".".formatted(Fields.shortened(String.valueOf(given))),
                    e.hint());
            return null;
        }
    }
}
