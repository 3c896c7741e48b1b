package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.DrawRequest;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a draw that can be run: its pool exists, and its programs and categories are in force on its date. */
public final class DrawRequestReader {

    private static final int MOST_DRAWS = 100;

    private final RuleBooks books;
    private final Collection<String> pools;
    private final Function<String, Optional<String>> poolOfDraw;

    /**
     * @param books the rule books that may decide
     * @param pools names of the pools that exist
     * @param poolOfDraw the name of the pool of a draw that is kept, by the draw's id
     */
    public DrawRequestReader(RuleBooks books, Collection<String> pools, Function<String, Optional<String>> poolOfDraw) {
        this.books = books;
        this.pools = List.copyOf(pools);
        this.poolOfDraw = poolOfDraw;
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

    /** A document whose draw may leave out the invitations, as they are what is looked for. */
    static JsonNode withInvitations(JsonNode json) {
        var copy = json.deepCopy();
        if (copy.path("draw") instanceof ObjectNode draw && !draw.has("invitations") && !draw.has("stages")) {
            draw.put("invitations", 1);
        }
        return copy;
    }

    /** Reads a draw that is a field of a larger document. */
    @Nullable
    AskedDraw nested(Fields fields, String name, List<FieldProblem> problems) {
        var own = fields.object(name, "Give a draw, as for /api/v1/draws/dry-run.");
        return own == null ? null : request(own, problems);
    }

    /** Reads a draw that is a part of a larger document; none where something is wrong in the document so far. */
    @Nullable
    AskedDraw request(Fields fields, List<FieldProblem> problems) {
        var pool = DrawStages.known(fields, "pool", "pool", pools, "Give the name of a pool.");
        var asOf = fields.instant("asOf");
        var book = NamedBook.of(fields, books);
        var law = asOf == null || book == null ? null : law(fields, book, asOf);
        var stages = new DrawStages(law).read(fields);
        var excludeInvited = fields.flag("excludeInvited", false);
        var excludeDraws = fields.texts(
                "excludeDraws",
                MOST_DRAWS,
                "Give ids of draws on this pool.",
                (list, place, id) -> refuseUnknownDraw(list, place, id, pool));
        fields.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        var request = new DrawRequest(requireNonNull(pool), requireNonNull(asOf), stages, excludeInvited, excludeDraws);
        return new AskedDraw(request, requireNonNull(book));
    }

    private void refuseUnknownDraw(Fields list, String place, String id, @Nullable String pool) {
        var ofDraw = poolOfDraw.apply(id);
        if (ofDraw.isEmpty()) {
            list.refuse(
                    place,
                    "unknown-draw",
                    "There is no draw \"%s\".".formatted(Fields.shortened(id)),
                    "Give the id that a draw was answered with.");
        } else if (pool != null && !pool.equals(ofDraw.get())) {
            list.refuse(
                    place,
                    "draw-of-another-pool",
                    "The draw \"%s\" is of the pool \"%s\".".formatted(Fields.shortened(id), ofDraw.get()),
                    "Give ids of draws on the pool \"%s\".".formatted(pool));
        }
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
}
