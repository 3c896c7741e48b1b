package ca.drawline.draw.record;

import ca.drawline.draw.DrawDetail;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.InvitedCandidate;
import ca.drawline.pool.TableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The invitations of a draw as they go out: by stage, within it by score, and within a score by submission and profile id.
 *
 * @param invitations the invitations in their order
 * @param invitedOn the day of the draw
 * @param applyBy the last day on which an application is in time; none where there is no last day
 */
public record InvitationList(
        List<Invitation> invitations,
        LocalDate invitedOn,
        @Nullable LocalDate applyBy) {

    public InvitationList {
        invitations = List.copyOf(invitations);
    }

    static InvitationList of(DrawRun run, LocalDate invitedOn, @Nullable LocalDate applyBy) {
        var invitations = new ArrayList<Invitation>();
        for (InvitedCandidate invited : DrawDetail.of(run).invited()) {
            invitations.add(new Invitation(
                    invitations.size() + 1, invited.id(), invited.score(), invited.submittedAt(), invited.stage()));
        }
        return new InvitationList(invitations, invitedOn, applyBy);
    }

    /** One invitation a line, in JSON. */
    public String ndjson() {
        var text = new StringBuilder();
        for (Invitation invitation : invitations) {
            var line = new LinkedHashMap<String, Object>();
            line.put("rank", invitation.rank());
            line.put("candidate", invitation.candidate());
            line.put("score", invitation.score());
            line.put("submittedAt", invitation.submittedAt());
            line.put("stage", invitation.stage());
            line.put("invitedOn", invitedOn);
            line.put("applyBy", applyBy);
            text.append(Canonical.text(line)).append('\n');
        }
        return text.toString();
    }

    /** A table, as RFC 4180 writes it. */
    public String csv() {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("rank", "candidate", "score", "submittedAt", "stage", "invitedOn", "applyBy");
            for (Invitation invitation : invitations) {
                csv.printRecord(
                        invitation.rank(),
                        TableText.written(invitation.candidate()),
                        invitation.score(),
                        invitation.submittedAt(),
                        invitation.stage(),
                        invitedOn,
                        applyBy == null ? "" : applyBy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
