package ca.drawline.api;

import ca.drawline.answer.Busy;
import ca.drawline.answer.Problems;
import ca.drawline.job.Job;
import ca.drawline.job.Jobs;
import ca.drawline.job.Progress;
import ca.drawline.job.TooManyJobs;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests whose work takes long: with its result, or, where the caller prefers it, at once with the job that does
 * the work. What the request alone shows to be wrong is refused before; the work itself must not look at the request.
 */
@Singleton
public final class Asynchronously {

    /** The value of the header Prefer that asks for a job (RFC 7240). */
    static final String RESPOND_ASYNC = "respond-async";

    static final String PREFERENCE_APPLIED = "Preference-Applied";

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Jobs jobs;
    private final CurrentUser user;

    Asynchronously(Jobs jobs, CurrentUser user) {
        this.jobs = jobs;
        this.user = user;
    }

    /**
     * Answers with the result of work as the body.
     *
     * @param prefer the header Prefer
     * @param what what is done, in a few words, for the list of jobs
     * @param work the work
     */
    <T> Response answer(@Nullable String prefer, String what, Function<Progress, T> work) {
        return answer(prefer, what, work, result -> Response.ok(result).build());
    }

    /**
     * Answers with the result of work.
     *
     * @param prefer the header Prefer
     * @param what what is done, in a few words, for the list of jobs
     * @param work the work
     * @param atOnce the response with the result, where the caller waits for it
     */
    <T> Response answer(
            @Nullable String prefer, String what, Function<Progress, T> work, Function<T, Response> atOnce) {
        return isPreferred(prefer) ? later(what, work, () -> {}) : atOnce.apply(work.apply(Progress.UNWATCHED));
    }

    /**
     * Answers with the job that does the work.
     *
     * @param what what is done, in a few words, for the list of jobs
     * @param work the work
     * @param afterwards what is to be done once it has ended, in whatever way, and even if it never began
     */
    Response later(String what, Function<Progress, ?> work, Runnable afterwards) {
        try {
            return accepted(start(what, work, afterwards));
        } catch (RuntimeException e) {
            afterwards.run();
            throw e;
        }
    }

    /** Whether the caller prefers not to wait. */
    static boolean isPreferred(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]", -1))
                        .map(preference -> preference.trim().toLowerCase(Locale.ROOT))
                        .anyMatch(RESPOND_ASYNC::equals);
    }

    private Job start(String what, Function<Progress, ?> work, Runnable afterwards) {
        var named = MDC.getMap();
        try {
            return jobs.start(
                    what,
                    user.name(),
                    progress -> named(named, () -> work.apply(progress)),
                    failure -> named(named, () -> Problems.of(failure)),
                    afterwards);
        } catch (TooManyJobs e) {
            throw new Busy(String.valueOf(e.getMessage()), RETRY_AFTER_SECONDS);
        }
    }

    /** Does something on the job's thread under the names that the request's lines in the log have. */
    private static <T> T named(Map<String, Object> names, Supplier<T> deed) {
        names.forEach(MDC::put);
        try {
            return deed.get();
        } finally {
            MDC.clear();
        }
    }

    private static Response accepted(Job job) {
        return Response.accepted(JobAnswer.of(job))
                .location(URI.create(JobsResource.PATH + "/" + job.id()))
                .header(PREFERENCE_APPLIED, RESPOND_ASYNC)
                .build();
    }
}
