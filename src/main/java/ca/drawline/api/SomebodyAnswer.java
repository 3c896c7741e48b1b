package ca.drawline.api;

import ca.drawline.candidate.Profile;
import ca.drawline.draw.change.CandidateInDraw;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What would become of somebody in a draw.
 *
 * @param answer what a candidate of the pool would be told
 * @param changed the profile after each of the changes, in their order
 */
record SomebodyAnswer(@JsonUnwrapped CandidateAnswer answer, List<Profile> changed) {

    static SomebodyAnswer of(CandidateAnswer answer, CandidateInDraw found) {
        return new SomebodyAnswer(
                answer, found.changes().stream().map(change -> change.changed()).toList());
    }
}
