package ca.drawline.api;

import ca.drawline.answer.Problems;
import ca.drawline.answer.Refusal;
import ca.drawline.job.Jobs;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work that goes on beside the requests. */
@Path(JobsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public final class JobsResource {

    static final String PATH = "/api/v1/jobs";

    private final Jobs jobs;

    JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(
            summary = "What is going on, and what ended last",
            description =
                    "The newest first, without their results. A request that is sent with Prefer: respond-async is"
                            + " done as a job. Jobs are known until the service stops, the last hundred of those that"
                            + " ended.")
    public List<JobAnswer> jobs() {
        return jobs.list().stream().map(JobAnswer::withoutResult).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "How far a job is",
            description =
                    "state: WAITING for its turn, RUNNING, DONE with the answer in result, FAILED with the problem"
                            + " document that the request would have got in problem, or CANCELLED. secondsLeft is an"
                            + " estimate.")
    public JobAnswer job(@PathParam("id") String id) {
        return jobs.find(id).map(JobAnswer::of).orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Call a job off",
            description =
                    "A job that is called off leaves nothing half-done. It may take a second to end: the answer says"
                            + " how it stands. A job that has ended stays as it is.")
    public JobAnswer cancel(@PathParam("id") String id) {
        return jobs.cancel(id).map(JobAnswer::of).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return new Refusal(Problems.general(
                404,
                "unknown-job",
                "There is no job \"%s\".".formatted(id),
                "GET %s lists the jobs that are known; a stop of the service ends and forgets them.".formatted(PATH)));
    }
}
