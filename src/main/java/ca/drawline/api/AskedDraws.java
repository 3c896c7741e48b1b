package ca.drawline.api;

import ca.drawline.draw.DrawStore;
import ca.drawline.intake.DrawRequestReader;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolStore;
import jakarta.inject.Singleton;

/** Reads the draws that bodies ask for, held against the pools, rules and draws that there are. */
@Singleton
final class AskedDraws {

    private final Asked rules;
    private final PoolStore pools;
    private final DrawStore draws;

    AskedDraws(Asked rules, PoolStore pools, DrawStore draws) {
        this.rules = rules;
        this.pools = pools;
        this.draws = draws;
    }

    /** A reader as things stand now: for one request. */
    DrawRequestReader reader() {
        var names = pools.list().stream().map(Pool::name).toList();
        return new DrawRequestReader(rules::named, names, draws::poolOfKept);
    }
}
