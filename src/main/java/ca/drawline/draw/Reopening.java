package ca.drawline.draw;

import ca.drawline.pool.PoolStore;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.UnknownRules;

/** Opens kept draws again: with the very rules and pool that decided, or not at all. Safe for many threads. */
public final class Reopening {

    private final PoolStore pools;
    private final RuleBooks books;

    public Reopening(PoolStore pools, RuleBooks books) {
        this.pools = pools;
        this.books = books;
    }

    /**
     * A draw that can be run again.
     *
     * @param result what it came to
     * @param book the rule book that decided
     */
    public record Reopened(DrawResult result, RuleBook book) {

        /** The draw as asked for. */
        public DrawRequest request() {
            return result.request();
        }
    }

    /**
     * Opens a draw again.
     *
     * @throws NotReopened if the pool or the rules are gone or no longer what they were
     */
    public Reopened open(DrawResult result) {
        checkPool(result);
        return new Reopened(result, book(result));
    }

    private void checkPool(DrawResult result) {
        var pool = pools.find(result.pool().name())
                .orElseThrow(() -> new NotReopened(
                        "pool-gone",
                        "The pool \"%s\" of the draw is no longer kept."
                                .formatted(result.pool().name()),
                        "Try the draw on a pool that there is."));
        if (!pool.digest().equals(result.pool().digest())) {
            throw new NotReopened(
                    "pool-changed",
                    "The pool \"%s\" has other candidates now than the draw ran on.".formatted(pool.name()),
                    "Try the draw again on the pool as it is.");
        }
    }

    private RuleBook book(DrawResult result) {
        var version = result.rules().version();
        var name = version.startsWith(RuleBooks.DRAFTS) ? version : RuleBooks.VERSIONS + version;
        try {
            var book = books.named(name);
            if (book.version().digest().equals(result.rules().digest())) {
                return book;
            }
        } catch (UnknownRules e) {
            throw new NotReopened(
                    "rules-gone",
                    "The rules \"%s\" of the draw are not to be had any more. %s".formatted(name, e.getMessage()),
                    "Try the draw by rules that there are.");
        }
        throw new NotReopened(
                "rules-changed",
                "The rules \"%s\" have been edited since the draw.".formatted(name),
                "Try the draw again by the rules as they are.");
    }
}
