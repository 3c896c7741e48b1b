package ca.drawline.start;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draw.DrawNames;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.ExcludedDraws;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.PoolDraws;
import ca.drawline.draw.Reopening;
import ca.drawline.draw.backtest.Backtest;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.draw.comparison.KeptComparisons;
import ca.drawline.draw.comparison.PoolComparison;
import ca.drawline.draw.plan.Planning;
import ca.drawline.draw.record.InvitedBefore;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SyntheticPools;
import ca.drawline.round.PublishedRounds;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBooks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Puts together what evaluates pools and tries draws over them. */
@Singleton
public final class Draws {

    /** In months: longer than any system of invitations has been. */
    private static final int LONGEST_STAY = 1_200;

    @Produces
    @Singleton
    PoolEvaluation evaluation() {
        return new PoolEvaluation();
    }

    @Produces
    @Singleton
    PoolCache pools(PoolStore store) {
        return new PoolCache(store);
    }

    /** Synthesis evaluates people by the ten thousand who are soon gone; it must not push out what draws have at hand. */
    @Produces
    @Singleton
    SyntheticPools synthetic(PublishedRounds rounds, PoolStore store, PoolCache cache) {
        return new SyntheticPools(new PoolSynthesis(rounds, new PoolEvaluation()), store, cache);
    }

    @Produces
    @Singleton
    DryRun dryRun(
            PoolCache pools, PoolEvaluation evaluation, PublishedRounds rounds, DrawStore draws, RecordStore records) {
        return new PoolDraws(
                pools,
                evaluation,
                rounds.publishedBands(),
                List.of(new ExcludedDraws(draws), new InvitedBefore(records)));
    }

    @Produces
    @Singleton
    KeptDraws kept(DryRun dryRun, DrawStore draws) {
        return new KeptDraws(dryRun, draws);
    }

    @Produces
    @Singleton
    DrawNames names(Jdbi jdbi, AuditTrail audit) {
        return new DrawNames(jdbi, audit);
    }

    @Produces
    @Singleton
    Reopening reopening(PoolStore pools, RuleBooks books) {
        return new Reopening(pools, books);
    }

    @Produces
    @Singleton
    Backtest backtest(PublishedRounds rounds) {
        return new Backtest(rounds, new PoolSynthesis(rounds, new PoolEvaluation()));
    }

    @Produces
    @Singleton
    Planning planning(PoolCache pools, PublishedRounds rounds) {
        return new Planning(pools, rounds, Draws::lastToLeave);
    }

    /** Profiles submitted then or before have left the pool; rules that let nobody leave it keep even the oldest. */
    private static Instant lastToLeave(Law law, Instant moment) {
        var months = 0;
        while (months < LONGEST_STAY && !law.drawRules().expired(months)) {
            months++;
        }
        return moment.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    @Produces
    @Singleton
    PoolComparison comparison(DryRun dryRun, PoolEvaluation evaluation, PublishedRounds rounds) {
        return new PoolComparison(dryRun, evaluation, rounds.publishedBands());
    }

    @Produces
    @Singleton
    KeptComparisons comparisons(PoolComparison comparison, ComparisonStore store, KeptDraws draws) {
        return new KeptComparisons(comparison, store, draws);
    }
}
