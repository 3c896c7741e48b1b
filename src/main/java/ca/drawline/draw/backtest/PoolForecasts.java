package ca.drawline.draw.backtest;

import ca.drawline.draw.backtest.Backtest.Forecast;
import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Predicts lines by running draws over invented people who stand where the published pool stood. */
final class PoolForecasts {

    /** Of the pool from the highest score down so many times the invitations, in case members are fewer than invented. */
    private static final int TIMES_INVITATIONS = 2;

    /** One invented person may stand for several, as long as there are enough that the line is found to a point. */
    private static final int INVENTED_UPPER_PART = 5_000;

    private static final int INVENTED_WHOLE = 20_000;

    private final PoolSynthesis synthesis;
    private final RuleBook book;
    private final long seed;
    private final Map<String, PoolOfRound> programPools = new HashMap<>();

    PoolForecasts(PoolSynthesis synthesis, RuleBook book, long seed) {
        this.synthesis = synthesis;
        this.book = book;
        this.seed = seed;
    }

    /** How a round is asked for as a draw. */
    static Draw draw(PublishedRound round) {
        var type = switch (round.type()) {
            case GENERAL -> DrawType.GENERAL;
            case PROGRAM, PNP -> DrawType.PROGRAM;
            case CATEGORY -> DrawType.CATEGORY;
        };
        return new Draw(
                type,
                round.program() == null ? "" : round.program(),
                round.category() == null ? "" : round.category(),
                round.invitations());
    }

    /** The line of a round that ranks everyone. */
    Forecast everyone(PublishedRound round, History history, Law law) {
        var pool = upperPart(round, history, law);
        return new Forecast(pool.cutOff(law, draw(round), round.invitations()), Method.POOL);
    }

    /**
     * The line of a round for a program. The last round of the program says how many members stood at its line or above,
     * and so by what factor the invented people have too many or too few of them.
     */
    Forecast program(PublishedRound round, History history, Law law) {
        var share = shareShownBy(history);
        var invitations = round.invitations() / share.orElse(1.0);
        var pool = programPool(round, history, law);
        return new Forecast(
                pool.cutOff(law, draw(round), invitations),
                share.isPresent() ? Method.POOL_AND_LAST_SHARE : Method.POOL_AND_INVENTED_SHARE);
    }

    private Optional<Double> shareShownBy(History history) {
        for (int i = history.ofGroup().size() - 1; i >= 0; i--) {
            var last = history.ofGroup().get(i);
            if (last.pool() != null && !last.date().isBefore(book.coverage().eligibilityFrom())) {
                var pool = programPool(last, History.before(last, history.all()), book.forDraws(last.date()));
                var members = pool.atOrAbove(last.cutOff());
                return members == 0 ? Optional.empty() : Optional.of(last.invitations() / members);
            }
        }
        return Optional.empty();
    }

    private PoolOfRound programPool(PublishedRound round, History history, Law law) {
        var known = programPools.get(round.number());
        if (known != null) {
            return known;
        }
        var pool = upperPart(round, history, law);
        programPools.put(round.number(), pool);
        return pool;
    }

    /** The line of a round of whose group no earlier round tells anything. */
    Forecast asInvented(PublishedRound round, History history, Law law) {
        var shapes = BandShapes.shownBy(history.all());
        var pool = new PoolOfRound(
                synthesis, law, draw(round), pool(round, history, shapes), shapes, INVENTED_WHOLE, seed(round));
        return new Forecast(pool.cutOff(law, draw(round), round.invitations()), Method.POOL_AND_INVENTED_SHARE);
    }

    /** Depends on nothing but the round and what was before it, whatever else is asked. */
    private PoolOfRound upperPart(PublishedRound round, History history, Law law) {
        var shapes = BandShapes.shownBy(history.all());
        var pool = pool(round, history, shapes);
        var whole = pool.stream().mapToInt(PoolBand::candidates).sum();
        var wanted = TIMES_INVITATIONS * round.invitations();
        for (var people = wanted; ; people *= 2) {
            var upper = PoolOfRound.upperPart(pool, people);
            var invented =
                    new PoolOfRound(synthesis, law, draw(round), upper, shapes, INVENTED_UPPER_PART, seed(round));
            if (invented.suffices(wanted) || people >= whole) {
                return invented;
            }
        }
    }

    private static List<PoolBand> pool(PublishedRound round, History history, BandShapes shapes) {
        return PoolBefore.of(
                Objects.requireNonNull(round.pool()), Objects.requireNonNull(round.poolAsOn()), history.all(), shapes);
    }

    private long seed(PublishedRound round) {
        return 1_000_003 * seed + round.number().hashCode();
    }
}
