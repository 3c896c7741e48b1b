package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.InvitedTable;
import ca.drawline.draw.StageCurve;
import ca.drawline.draw.StageMargin;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is shown of a draw beyond its result; all of it was kept when the draw ran. */
@Path("/api/v1/draws")
@Tag(name = "Draws")
public final class DrawDetailsResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int USUAL_WIDTH = 25;
    private static final int MOST_INVITATIONS = 10_000_000;
    private static final int HIGHEST_SCORE = 10_000;

    private final DrawStore draws;
    private final MarginChanges changes;

    DrawDetailsResource(DrawStore draws, MarginChanges changes) {
        this.draws = draws;
        this.changes = changes;
    }

    @GET
    @Path("/{id}/invited")
    @Produces({NDJSON, CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Everybody whom a draw invites, by stage and rank",
            description =
                    "One JSON object a line, or comma-separated values by Accept: text/csv or format=csv. A text that a"
                            + " spreadsheet would take for a formula stands behind an apostrophe.")
    public Response invited(
            @PathParam("id") String id,
            @QueryParam("format") @Nullable String format,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        if (!isCsv(format, accept)) {
            var lines = draws.invitedLines(id).orElseThrow(() -> DrawsResource.unknown(id));
            StreamingOutput output = out -> {
                try (lines) {
                    lines.transferTo(out);
                }
            };
            return Response.ok(output).type(NDJSON).build();
        }
        if (!draws.isKept(id)) {
            throw DrawsResource.unknown(id);
        }
        StreamingOutput output = out -> {
            try (var table = new InvitedTable(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                draws.invited(id, table::add);
            }
        };
        return Response.ok(output)
                .type(CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invited-%s.csv\"".formatted(id))
                .build();
    }

    private static boolean isCsv(@Nullable String format, @Nullable String accept) {
        if (format == null) {
            return accept != null && accept.contains(CSV) && !accept.contains(NDJSON);
        }
        if (!List.of("csv", "ndjson").contains(format)) {
            throw Refusal.ofQuery(List.of(Fault.inQuery(
                    "format",
                    "unknown-value",
                    "The parameter 'format' has no value \"%s\".".formatted(format),
                    "Give one of csv, ndjson.")));
        }
        return format.equals("csv");
    }

    /**
     * The cut-off for every number of invitations.
     *
     * @param draw id of the draw
     * @param stages its stages
     */
    public record Curve(String draw, List<StageCurve> stages) {}

    @GET
    @Path("/{id}/curve")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The line for every number of invitations, and the number for every line",
            description =
                    "For each stage every score that somebody has, with the candidates at it and the invitations that"
                            + " reach all of them. invitations: only the score at which so many run out. cutOff: only that"
                            + " score. A floor is left out of account, and who takes part is as the draw had it. Where the"
                            + " rules give places to groups there are no points, and a note says why.")
    public Curve curve(
            @PathParam("id") String id,
            @QueryParam("invitations") @Nullable String invitations,
            @QueryParam("cutOff") @Nullable String cutOff) {
        var faults = new ArrayList<Fault>();
        var number = number("invitations", invitations, 1, MOST_INVITATIONS, faults);
        var score = number("cutOff", cutOff, 0, HIGHEST_SCORE, faults);
        if (number.isPresent() && score.isPresent()) {
            faults.add(Fault.inQuery(
                    "cutOff",
                    "one-of-two",
                    "Both 'invitations' and 'cutOff' are given.",
                    "Give one of them, or neither for the whole curve."));
        }
        refuse(faults);
        var stages = draws.curve(id).orElseThrow(() -> DrawsResource.unknown(id));
        return new Curve(
                id,
                stages.stream()
                        .map(stage -> number.map(stage::forInvitations)
                                .or(() -> score.map(stage::forCutOff))
                                .orElse(stage))
                        .toList());
    }

    /**
     * The candidates nearest the line.
     *
     * @param draw id of the draw
     * @param width how many on each side at most
     * @param stages its stages
     * @param changes for each candidate below the line, the smallest single change that would have turned it; none unless asked for
     */
    public record Margin(
            String draw,
            int width,
            List<StageMargin> stages,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<MarginChanges.Turned> changes) {}

    @GET
    @Path("/{id}/margin")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The candidates just above and just below the line",
            description =
                    "width: how many on each side, 1 to 500, 25 unless given. points: the distance in score; seconds:"
                            + " at the cut-off, the distance of the submission from the tie-break. changes=true: for each"
                            + " candidate below the line, the smallest single change that would have turned it; for all"
                            + " such changes of one of them, see /draws/{id}/candidates/{candidate}.")
    public Margin margin(
            @PathParam("id") String id,
            @QueryParam("width") @Nullable String width,
            @QueryParam("changes") @Nullable String changes) {
        var faults = new ArrayList<Fault>();
        int most = number("width", width, 1, StageMargin.WIDEST, faults).orElse(USUAL_WIDTH);
        var withChanges = changes != null
                && Asked.choice("changes", changes, YesOrNo.class, faults).orElse(YesOrNo.FALSE) == YesOrNo.TRUE;
        refuse(faults);
        var stages = draws.margin(id).orElseThrow(() -> DrawsResource.unknown(id)).stream()
                .map(stage -> stage.narrowed(most))
                .toList();
        return new Margin(
                id,
                most,
                stages,
                withChanges
                        ? this.changes.of(draws.find(id).orElseThrow(() -> DrawsResource.unknown(id)), stages)
                        : null);
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
    }

    private static Optional<Integer> number(
            String parameter, @Nullable String given, int lowest, int highest, List<Fault> faults) {
        if (given == null) {
            return Optional.empty();
        }
        if (given.matches("[0-9]{1,9}") && Integer.parseInt(given) >= lowest && Integer.parseInt(given) <= highest) {
            return Optional.of(Integer.valueOf(given));
        }
        faults.add(Fault.inQuery(
                parameter,
                "out-of-range",
                "The parameter '%s' (\"%s\") is not a whole number from %d to %d."
                        .formatted(parameter, given, lowest, highest),
                "Give a whole number from %d to %d.".formatted(lowest, highest)));
        return Optional.empty();
    }
}
