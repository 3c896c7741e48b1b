package ca.drawline.api;

import ca.drawline.answer.Evaluation;
import ca.drawline.answer.Explain;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.change.CandidateInDraw;
import ca.drawline.draw.change.Distance;
import ca.drawline.draw.change.NotRanked;
import ca.drawline.draw.change.TurningChange;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a candidate in a draw, as the interface shows it, in one of the official languages.
 *
 * @param id the profile's id
 * @param draw the draw's id
 * @param invited whether the candidate is invited
 * @param ranked whether they took part
 * @param notRankedBecause why they did not
 * @param score their score on the day of the draw
 * @param submittedAt UTC instant at which the profile was submitted
 * @param cutOff score of the lowest-ranked candidate invited
 * @param tieBreak submission moment of that candidate
 * @param distance how far they are from the line
 * @param programs every program, with its requirements
 * @param categories every category in force on the day, with its requirements
 * @param changes the smallest single changes that would have turned it, the smallest first
 * @param note what must be known to read this rightly; none where nothing must
 */
record CandidateAnswer(
        String id,
        String draw,
        boolean invited,
        boolean ranked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason notRankedBecause,
        int score,
        Instant submittedAt,
        @Nullable Integer cutOff,
        @Nullable Instant tieBreak,
        @Nullable Distance distance,
        List<Evaluation.Program> programs,
        List<Evaluation.Category> categories,
        List<TurningChange> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    private static final Wording GROUPED = new Wording(
            "The rules of this draw reserve places for groups or cap them. Cut-off and distance are those of the"
                    + " places open to all, and no changes were sought.",
            "Les règles de cette ronde réservent des places à des groupes ou en plafonnent le nombre. Le seuil et"
                    + " l’écart sont ceux des places ouvertes à tous, et aucun changement n’a été recherché.");

    /** A reason with its sentence. */
    record Reason(NotRanked reason, String inWords) {}

    static CandidateAnswer of(DrawResult draw, CandidateInDraw found, Language language) {
        var evaluation = Evaluation.of(found.found(), Explain.FULL, language);
        var reason = found.notRanked();
        return new CandidateAnswer(
                found.found().id(),
                draw.id(),
                found.invited(),
                found.ranked(),
                reason == null ? null : new Reason(reason, reason.inWords().in(language)),
                found.found().crs().total(),
                found.submittedAt(),
                draw.cutOff(),
                draw.tieBreak(),
                found.distance(),
                evaluation.programs(),
                evaluation.categories(),
                found.changes(),
                draw.anyGroups() ? GROUPED.in(language) : null);
    }
}
