package ca.drawline.api;

import ca.drawline.job.Job;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the interface shows it.
 *
 * @param id its id
 * @param what what is done, in a few words
 * @param by who asked for it
 * @param state how it stands
 * @param percent how much is done, 0 to 100
 * @param secondsLeft how long it will go on, estimated; none where that cannot be told
 * @param askedAt UTC instant at which it was asked for
 * @param startedAt UTC instant at which its turn came; none before
 * @param endedAt UTC instant at which it ended; none before
 * @param result the answer to the request, once it is done; none in the list of jobs
 * @param problem the problem document, if it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobAnswer(
        String id,
        String what,
        String by,
        Job.State state,
        int percent,
        @Nullable Long secondsLeft,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Object result,
        @Nullable Object problem) {

    static JobAnswer of(Job job) {
        return of(job, job.result());
    }

    static JobAnswer withoutResult(Job job) {
        return of(job, null);
    }

    private static JobAnswer of(Job job, @Nullable Object result) {
        return new JobAnswer(
                job.id(),
                job.what(),
                job.by(),
                job.state(),
                job.percent(),
                job.secondsLeft(),
                job.askedAt(),
                job.startedAt(),
                job.endedAt(),
                result,
                job.problem());
    }
}
