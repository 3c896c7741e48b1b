package ca.drawline.draw;

import ca.drawline.candidate.Profile;
import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The submission moments of the pool asked last, as a column: a draw compares every one of them. Safe for many threads. */
final class Moments {

    private @Nullable Column latest;

    /** The candidates are held weakly: they need not stay in memory for this. */
    private record Column(WeakReference<List<Profile>> candidates, long[] seconds) {}

    /** Second of the epoch in which each profile was submitted, in their order; not to be changed. */
    synchronized long[] of(List<Profile> candidates) {
        if (latest == null || latest.candidates().get() != candidates) {
            var seconds = new long[candidates.size()];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = candidates.get(i).submittedAt().getEpochSecond();
            }
            latest = new Column(new WeakReference<>(candidates), seconds);
        }
        return latest.seconds();
    }
}
