package ca.drawline.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on by itself, as it stands at one moment.
 *
 * @param id its id, unique for all time
 * @param what what is done, in a few words
 * @param by who asked for it
 * @param state how it stands
 * @param percent how much is done, 0 to 100; 100 only when it is done
 * @param secondsLeft how long it will go on if it goes on as until now, in seconds; none before that can be told and after its end
 * @param askedAt UTC instant at which it was asked for
 * @param startedAt UTC instant at which its turn came; none before
 * @param endedAt UTC instant at which it ended; none before
 * @param result what came of it; only of work that is done
 * @param problem why nothing came of it; only of work that failed
 */
public record Job(
        String id,
        String what,
        String by,
        State state,
        int percent,
        @Nullable Long secondsLeft,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Object result,
        @Nullable Object problem) {

    /** How work stands. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** It goes on. */
        RUNNING,
        /** It came to its end and has a result. */
        DONE,
        /** It ended with a problem, and left nothing behind. */
        FAILED,
        /** It was called off, and left nothing behind. */
        CANCELLED;

        /** Whether it will not change any more. */
        public boolean isEnd() {
            return this != WAITING && this != RUNNING;
        }
    }
}
