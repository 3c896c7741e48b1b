package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.NoSingleLine;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Law.Outline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says of single candidates what became of them in a draw, and why. Safe for many threads. */
public final class WhyInDraw {

    private final DrawResult draw;
    private final Law law;
    private final HeldLine line;
    private final SmallestChanges changes;

    /**
     * @param draw the draw as it came out
     * @param law the rules that decided, on the day of the draw
     */
    public WhyInDraw(DrawResult draw, Law law) {
        this.draw = draw;
        this.law = law;
        this.line = Lines.of(draw, law.drawRules());
        this.changes = new SmallestChanges(law, line);
    }

    /**
     * For each of some candidates who are not invited, the smallest single changes that turn the draw, the smallest first.
     *
     * @throws NoSingleLine if groups had places of their own in the draw
     */
    public List<List<TurningChange>> changes(List<Profile> profiles) {
        if (draw.anyGroups()) {
            throw new NoSingleLine();
        }
        return changes.of(profiles, new PoolEvaluation());
    }

    /**
     * What became of a candidate. Where groups had places of their own in the draw, the distance is that to the line of the
     * places open to all, and no changes are sought.
     *
     * @param excluded whether the request left the candidate out
     * @param invited whether the candidate is known to be invited or not; where it is not known, the line decides
     */
    public CandidateInDraw of(Profile profile, boolean excluded, Optional<Boolean> invited) {
        var found = law.determine(profile);
        var outline = new Outline(found.crs().total(), found.eligibleFor(), found.memberOf());
        var submittedAt = profile.submittedAt();
        var ranked = !excluded && line.ranks(outline, submittedAt);
        var inside = ranked
                && invited.orElseGet(() -> line.reached(outline, submittedAt).isPresent());
        return new CandidateInDraw(
                found,
                submittedAt,
                inside,
                ranked,
                ranked ? null : notRanked(outline, submittedAt, excluded),
                distance(outline, submittedAt, ranked),
                inside || excluded || draw.anyGroups() ? List.of() : changes.of(profile));
    }

    /** What kept the candidate out is found by asking the rules about the same candidate with every program or category. */
    private NotRanked notRanked(Outline outline, Instant submittedAt, boolean excluded) {
        if (excluded) {
            return NotRanked.EXCLUDED;
        }
        if (submittedAt.isAfter(draw.request().asOf())) {
            return NotRanked.SUBMITTED_LATER;
        }
        var categories = new TreeSet<>(outline.categories());
        draw.request().stages().forEach(stage -> categories.addAll(stage.categories()));
        var members = List.copyOf(categories);
        if (line.ranks(new Outline(outline.score(), law.programs(), outline.categories()), submittedAt)) {
            return NotRanked.PROGRAM;
        }
        if (line.ranks(new Outline(outline.score(), outline.programs(), members), submittedAt)) {
            return NotRanked.CATEGORY;
        }
        return line.ranks(new Outline(outline.score(), law.programs(), members), submittedAt)
                ? NotRanked.PROGRAM_AND_CATEGORY
                : NotRanked.RULES;
    }

    private @Nullable Distance distance(Outline outline, Instant submittedAt, boolean ranked) {
        var distances = new ArrayList<Distance>();
        for (int stage = 0; stage < draw.stages().size(); stage++) {
            var found = draw.stages().get(stage);
            var cutOff = found.cutOff();
            var moment = found.tieBreak();
            if (cutOff != null && (!ranked || line.ranks(stage, outline, submittedAt))) {
                var points = outline.score() - cutOff;
                distances.add(new Distance(
                        stage + 1,
                        points,
                        points == 0 && moment != null
                                ? Duration.between(submittedAt, moment).toSeconds()
                                : null));
            }
        }
        return distances.stream()
                .max(Comparator.comparingInt(Distance::points)
                        .thenComparing(Distance::seconds, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Distance::stage, Comparator.reverseOrder()))
                .orElse(null);
    }
}
