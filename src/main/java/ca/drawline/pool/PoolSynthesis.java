package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.job.Progress;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.rulebook.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invents the people of a pool: whole lives drawn from a seed, evaluated by the rules, and taken in where the
 * distribution still wants someone of their score. The same request under the same law gives the same people.
 */
public final class PoolSynthesis {

    private final PublishedRounds rounds;
    private final PoolEvaluation evaluation;

    /**
     * @param rounds the rounds that pools can be calibrated to
     * @param evaluation what gives the invented people their scores
     */
    public PoolSynthesis(PublishedRounds rounds, PoolEvaluation evaluation) {
        this.rounds = rounds;
        this.evaluation = evaluation;
    }

    /**
     * The day whose law a request must be evaluated under.
     *
     * @param request the request
     * @param otherwise the day for a request that names no round
     */
    public LocalDate dayOf(SynthesisRequest request, LocalDate otherwise) {
        return request.round() == null
                ? otherwise
                : LocalDate.ofInstant(momentOf(round(request.round())), ZoneOffset.UTC);
    }

    /** Makes a pool that nobody waits for. */
    public SyntheticPool synthesize(Law law, SynthesisRequest request) {
        return synthesize(law, request, Progress.UNWATCHED);
    }

    /**
     * Makes a pool.
     *
     * @param law the law on {@link #dayOf}
     * @param request what the pool shall be like
     * @param progress is told how many of the people are found
     * @throws SynthesisImpossible if it cannot be like that
     */
    public SyntheticPool synthesize(Law law, SynthesisRequest request, Progress progress) {
        var round = request.round() == null ? null : round(request.round());
        var published = distribution(request, round);
        var distribution = published.scaledTo(request.size());
        var end = round == null ? law.asOf().atStartOfDay(ZoneOffset.UTC).toInstant() : momentOf(round);
        var submissions = Submissions.before(end, round == null ? null : round.tieBreak());
        var made = "Synthetic people, drawn with seed %d".formatted(request.seed());
        if (round == null) {
            var people = people(law, request, distribution, submissions, progress);
            return new SyntheticPool(people, law.asOf(), null, made + " to a given distribution of scores.");
        }
        var origin = "%s to the distribution of scores published for round %s of %s%s."
                .formatted(
                        made,
                        round.number(),
                        round.date(),
                        distribution.size() == published.size() ? "" : ", scaled to %d".formatted(distribution.size()));
        try {
            var line = line(law, round, published, distribution, submissions);
            var people =
                    new Population(law, evaluation, distribution, submissions, request.seed(), line, progress).people();
            return new SyntheticPool(
                    people,
                    law.asOf(),
                    round.number(),
                    "%s A draw of %d invitations like that round gives its cut-off %d%s."
                            .formatted(
                                    origin,
                                    line.invitations(),
                                    round.cutOff(),
                                    round.tieBreak() == null ? "" : " and tie-break " + round.tieBreak()));
        } catch (Unreachable e) {
            var people = people(law, request, distribution, submissions, progress);
            return new SyntheticPool(
                    people,
                    law.asOf(),
                    null,
                    "%s A draw like that round cannot give its cut-off %d: %s"
                            .formatted(origin, round.cutOff(), e.why()));
        }
    }

    /** People of the distribution, without a round's line. */
    private List<Profile> people(
            Law law, SynthesisRequest request, Distribution distribution, Submissions submissions, Progress progress) {
        try {
            return new Population(law, evaluation, distribution, submissions, request.seed(), null, progress).people();
        } catch (Unreachable e) {
            throw new SynthesisImpossible("distribution", e.why());
        }
    }

    private PublishedRound round(String number) {
        return rounds.byNumber(number)
                .orElseThrow(() -> new SynthesisImpossible(
                        "round", "There is no published round of the number (%s).".formatted(number)));
    }

    /** The moment of a round; the beginning of its day where only the day was published. */
    private static Instant momentOf(PublishedRound round) {
        return round.dateTime() == null
                ? round.date().atStartOfDay(ZoneOffset.UTC).toInstant()
                : round.dateTime();
    }

    private static Distribution distribution(SynthesisRequest request, @Nullable PublishedRound round) {
        if (request.distribution() != null && round == null) {
            return new Distribution(request.distribution());
        }
        if (round == null || request.distribution() != null) {
            throw new SynthesisImpossible(
                    "round", "A synthesis needs either the number of a round or a distribution, and not both.");
        }
        if (round.pool() == null) {
            throw new SynthesisImpossible(
                    "round", "No distribution of the pool was published for round (%s).".formatted(round.number()));
        }
        return new Distribution(round.pool());
    }

    private static Line line(
            Law law, PublishedRound round, Distribution published, Distribution distribution, Submissions submissions)
            throws Unreachable {
        var program = round.program();
        if (program != null && !law.programs().contains(program)) {
            throw new Unreachable("The rules of that day know no program %s.".formatted(program));
        }
        var category = round.category();
        if (category != null
                && law.categories().stream().noneMatch(known -> known.category().equals(category))) {
            throw new Unreachable("The rules of that day know no category %s.".formatted(category));
        }
        var scale = (double) distribution.size() / published.size();
        var invitations = Math.max(1, (int) Math.round(round.invitations() * scale));
        return Line.through(distribution, round, invitations, submissions);
    }
}
