package ca.drawline.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A draw to be tried over a pool.
 *
 * @param pool name of the pool
 * @param asOf UTC instant of the draw; its date decides which law is in force, and profiles submitted later take no part
 * @param stages its stages in order, at least one
 * @param excludeInvited whether those take no part whom a sealed draw invited and who have not declined
 * @param excludeDraws ids of draws whose invited take no part
 */
public record DrawRequest(
        String pool, Instant asOf, List<DrawStage> stages, boolean excludeInvited, List<String> excludeDraws) {

    public DrawRequest {
        stages = List.copyOf(stages);
        excludeDraws = List.copyOf(excludeDraws);
    }

    /** A draw of one stage that excludes nobody. */
    public static DrawRequest of(String pool, Instant asOf, DrawStage stage) {
        return new DrawRequest(pool, asOf, List.of(stage), false, List.of());
    }

    /** Whether it leaves anybody out whom the rules would rank. */
    public boolean excludes() {
        return excludeInvited || !excludeDraws.isEmpty();
    }

    /** The day of the draw in UTC, whose law decides. */
    public LocalDate day() {
        return asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** How many are to be invited in all stages together. */
    public int invitations() {
        return stages.stream().mapToInt(DrawStage::invitations).sum();
    }
}
