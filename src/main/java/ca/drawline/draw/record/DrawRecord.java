package ca.drawline.draw.record;

import static java.util.Objects.requireNonNull;

import ca.drawline.determination.RulesVersion;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult.PoolReference;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of an official draw.
 *
 * @param number its number, from 1 without gaps
 * @param draw id of the draw
 * @param request the draw as asked for
 * @param rules the published version of the rule book that decided
 * @param pool the pool
 * @param excluded SHA-256 over the ids of those who took no part because the request left them out
 * @param engine version of Drawline
 * @param result SHA-256 over the canonical result
 * @param invitations SHA-256 over the list of invitations, one a line
 * @param invited how many are invited
 * @param applyBy the last day on which an application is in time, as the rules say; none where there is no last day
 * @param key fingerprint of the key that signed the lists
 * @param signatures the signatures of the lists
 * @param who who sealed it
 * @param at UTC instant at which it was sealed
 * @param previous hash of the record before; empty for the first
 */
public record DrawRecord(
        int number,
        String draw,
        DrawRequest request,
        RulesVersion rules,
        PoolReference pool,
        String excluded,
        String engine,
        String result,
        String invitations,
        int invited,
        @Nullable LocalDate applyBy,
        String key,
        Signatures signatures,
        String who,
        Instant at,
        String previous) {

    public DrawRecord {
        for (Object given : new Object[] {
            draw,
            rules.digest(),
            pool.name(),
            pool.digest(),
            excluded,
            engine,
            result,
            invitations,
            key,
            signatures.ndjson(),
            signatures.csv(),
            who,
            at,
            previous,
            request.pool(),
            request.asOf(),
            request.stages().get(0)
        }) {
            requireNonNull(given);
        }
        request.stages().forEach(stage -> requireNonNull(stage.type()));
    }

    /**
     * Signatures in Base64.
     *
     * @param ndjson of the list, one invitation a line
     * @param csv of the list as a table
     */
    public record Signatures(String ndjson, String csv) {}
}
