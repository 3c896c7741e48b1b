package ca.drawline.draw;

import java.time.Instant;
import java.util.List;

/**
 * Somebody whom a draw invites.
 *
 * @param id id of the profile
 * @param stage the stage that invites, from 1
 * @param rank place among those whom the stage invites, from 1: by score, then by submission, then by id
 * @param score the score that ranks the candidate
 * @param submittedAt UTC instant at which the profile was submitted
 * @param programs programs that the candidate is eligible for
 * @param categories categories that the candidate is a member of
 */
public record InvitedCandidate(
        String id,
        int stage,
        int rank,
        int score,
        Instant submittedAt,
        List<String> programs,
        List<String> categories) {

    public InvitedCandidate {
        programs = List.copyOf(programs);
        categories = List.copyOf(categories);
    }
}
