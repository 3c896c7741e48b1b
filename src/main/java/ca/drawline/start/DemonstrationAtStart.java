package ca.drawline.start;

import ca.drawline.api.RulesInLog;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.KeptDraws;
import ca.drawline.job.Progress;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.pool.SyntheticPools;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundType;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.vocabulary.DrawType;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Shows what the service does: started with nothing, makes the demonstration pool and replays the round that it is like. The replay is kept, so that
 * there is a draw to look at before anybody has tried one. The pool is written whole or
 * not at all, so a start that was cut off is simply done again.
 */
@Singleton
public final class DemonstrationAtStart {

    private static final Logger LOG = Logger.getLogger("demonstration");

    private final Demonstration demonstration;
    private final PoolStore pools;
    private final SyntheticPools synthetic;
    private final PublishedRounds rounds;
    private final PublishedRules rules;
    private final KeptDraws draws;
    private final Clock clock;

    /** What an empty installation begins with. */
    @ConfigMapping(prefix = "drawline.demonstration")
    public interface Demonstration {

        /** Whether an empty installation gets a pool. */
        @WithDefault("true")
        boolean enabled();

        /** The pool's name. */
        @WithDefault("demo")
        String pool();

        /** Number of the published round that it is like. */
        String round();

        /** The same seed makes the same people. */
        long seed();
    }

    DemonstrationAtStart(
            Demonstration demonstration,
            PoolStore pools,
            SyntheticPools synthetic,
            PublishedRounds rounds,
            PublishedRules rules,
            KeptDraws draws,
            Clock clock) {
        this.demonstration = demonstration;
        this.pools = pools;
        this.synthetic = synthetic;
        this.rounds = rounds;
        this.rules = rules;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * In the background, so that the service answers at once. Where there is the pool already, the replay brings it into
     * memory before anyone asks for it.
     */
    void start(@Observes @Priority(10) StartupEvent event) {
        if (demonstration.enabled() && (pools.list().isEmpty() || pools.exists(demonstration.pool()))) {
            var thread = new Thread(this::demonstrate, "demonstration");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void demonstrate() {
        var book = rules.current().book();
        RulesInLog.note(book.version());
        try {
            var round = rounds.byNumber(demonstration.round()).orElseThrow();
            if (!pools.exists(demonstration.pool())) {
                LOG.infof(
                        "Making the pool %s of synthetic people like that of round %s …",
                        demonstration.pool(), round.number());
                var pool = make(round, book);
                LOG.infof("The pool %s has %,d synthetic people.", pool.name(), pool.size());
            }
            tell(round, draws.run(request(round), book, clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("The demonstration could not be given; it is tried again at the next start.", e);
        }
    }

    private Pool make(PublishedRound round, RuleBook book) {
        var request = new SynthesisRequest(round.number(), null, null, demonstration.seed());
        return synthetic.make(demonstration.pool(), request, book, clock.instant(), Progress.UNWATCHED);
    }

    private DrawRequest request(PublishedRound round) {
        var moment = round.dateTime() == null ? endOf(round.date()) : round.dateTime();
        return DrawRequest.of(
                demonstration.pool(),
                moment,
                new DrawStage(
                        type(round.type()),
                        round.program(),
                        round.category() == null ? List.of() : List.of(round.category()),
                        round.invitations(),
                        null));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    private static DrawType type(RoundType type) {
        return switch (type) {
            case GENERAL -> DrawType.GENERAL;
            case PROGRAM, PNP -> DrawType.PROGRAM;
            case CATEGORY -> DrawType.CATEGORY;
        };
    }

    private static void tell(PublishedRound round, DrawResult result) {
        LOG.infof(
                "Replay of round %s of %s: cut-off %s (published %d), tie-break %s (published %s), invited %,d (published %,d).",
                round.number(),
                round.date(),
                result.cutOff(),
                round.cutOff(),
                result.tieBreak(),
                round.tieBreak(),
                result.invited(),
                round.invitations());
    }
}
