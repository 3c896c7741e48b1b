package ca.drawline.pool;

import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Profile;
import ca.drawline.job.Progress;
import ca.drawline.pool.Biographies.Sort;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Law;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a pool. First all sorts of lives are drawn and evaluated, which shows which of them lead where;
 * then lives that led to a place that still lacks people are told again with other days and other countries, and
 * evaluated anew. Threads only draw and evaluate: who is taken in is decided one by one, in order.
 */
final class Population {

    /** Lives drawn at a time: one for so many people wanted, within bounds. */
    private static final int PEOPLE_PER_DRAWING = 4;

    private static final int FEWEST_DRAWN = 2_400;
    private static final int MOST_DRAWN = 24_000;

    private static final int BATCH = 50_000;

    /** One life in so many drawn is a nominee's. */
    private static final int NOMINATED_ONE_IN = 12;

    /** A place is filled by telling lives again once so many different ones have led to it, or one for so many people wanted. */
    private static final int ENOUGH_LIVES = 40;

    private static final int PEOPLE_PER_LIFE = 120;

    /** Drawing at random is given up after so many rounds; what was not found by then is hardly there. */
    private static final int MOST_DRAWINGS = 12;

    private static final int MOST_BATCHES = 400;
    private static final String FORMAT_OF_IDS = "EE-%06d";

    private final Law law;
    private final PoolEvaluation evaluation;
    private final long seed;
    private final @Nullable Line line;
    private final Progress progress;
    private final RankedGroup group;
    private final Submissions submissions;
    private final Quotas quotas;
    private final Biographies biographies;
    private final ProfileWriter writer;
    private final List<List<Life>> livesByPlace = new ArrayList<>();
    private final List<Profile> taken = new ArrayList<>();
    private final List<Profile> tied = new ArrayList<>();
    private final int drawnAtATime;
    private long drawn;
    private long told;

    Population(
            Law law,
            PoolEvaluation evaluation,
            Distribution distribution,
            Submissions submissions,
            long seed,
            @Nullable Line line,
            Progress progress) {
        this.law = law;
        this.evaluation = evaluation;
        this.seed = seed;
        this.line = line;
        this.progress = progress;
        this.group = line == null ? (standings, candidate) -> false : RankedGroup.of(line.round());
        this.submissions = submissions;
        this.quotas = new Quotas(distribution, line);
        this.drawnAtATime = Math.max(FEWEST_DRAWN, Math.min(MOST_DRAWN, distribution.size() / PEOPLE_PER_DRAWING));
        var tables = new SynthesisTables(law.occupations().keySet(), law.tests());
        this.biographies = new Biographies(tables, sought(tables));
        this.writer = new ProfileWriter(tables, law.asOf(), submissions);
        for (int place = 0; place < quotas.places(); place++) {
            livesByPlace.add(new ArrayList<>());
        }
    }

    private List<SynthesisTables.Occupation> sought(SynthesisTables tables) {
        var category = line == null ? null : line.round().category();
        return law.categories().stream()
                .filter(known -> known.category().equals(category))
                .map(CategoryDefinition::occupations)
                .flatMap(List::stream)
                .map(occupation -> tables.occupation(occupation.noc()))
                .toList();
    }

    /** A life that was drawn: enough to draw it again. */
    private record Life(long seed, Sort sort) {}

    /** A telling of a life. */
    private record Telling(Life life, long number) {}

    /** The people, in an order that says nothing about them. */
    List<Profile> people() throws Unreachable {
        drawAll();
        for (int batch = 0, drawings = 1; !quotas.full(); batch++) {
            if (batch == MOST_BATCHES) {
                throw missing();
            }
            if (lacksLives()) {
                if (drawings++ == MOST_DRAWINGS) {
                    throw missing();
                }
                drawAll();
            } else {
                tellAgain();
            }
        }
        return ordered();
    }

    private void drawAll() throws Unreachable {
        var tellings = new ArrayList<Telling>();
        for (int i = 0; i < drawnAtATime; i++) {
            tellings.add(first(i % NOMINATED_ONE_IN == 0 ? Sort.NOMINATED : Sort.ANYONE));
        }
        if (line != null && line.round().category() != null) {
            for (int i = 0; i < drawnAtATime / 2; i++) {
                tellings.add(first(i % NOMINATED_ONE_IN == 0 ? Sort.SOUGHT_AND_NOMINATED : Sort.SOUGHT));
            }
        }
        evaluate(tellings, true);
    }

    private Telling first(Sort sort) {
        return new Telling(new Life(Seeds.mix(seed, drawn++), sort), told++);
    }

    private boolean lacksLives() {
        for (int place = 0; place < quotas.places(); place++) {
            var wanted = quotas.wanted(place);
            var lives = livesByPlace.get(place).size();
            if (wanted > lives * PEOPLE_PER_LIFE || (wanted > 0 && lives < Math.min(ENOUGH_LIVES, wanted))) {
                return true;
            }
        }
        return false;
    }

    private void tellAgain() {
        var random = new SplittableRandom(Seeds.mix(~seed, told));
        var tellings = new ArrayList<Telling>();
        for (int place = 0; place < quotas.places(); place++) {
            var lives = livesByPlace.get(place);
            // A few more than wanted, since not every telling leads to the same place.
            var attempts = quotas.wanted(place) == 0 ? 0 : quotas.wanted(place) + quotas.wanted(place) / 8 + 4;
            for (int i = 0; i < attempts; i++) {
                tellings.add(new Telling(lives.get(random.nextInt(lives.size())), told++));
            }
        }
        evaluate(tellings, false);
    }

    private void evaluate(List<Telling> tellings, boolean learn) {
        for (int from = 0; from < tellings.size(); from += BATCH) {
            tell();
            var batch = tellings.subList(from, Math.min(tellings.size(), from + BATCH));
            var profiles = batch.parallelStream()
                    .map(telling -> writer.write(
                            biographies.draw(
                                    telling.life().seed(), telling.life().sort()),
                            telling.number()))
                    .toList();
            tell();
            var standings = evaluation.evaluate(law, profiles);
            for (int i = 0; i < profiles.size(); i++) {
                if (standings.eligible(i)) {
                    consider(batch.get(i).life(), profiles.get(i), standings, i, learn);
                }
            }
        }
    }

    private void tell() {
        var found = taken.size() + tied.size();
        progress.at(found, found + quotas.lackingInAll());
    }

    private void consider(Life life, Profile profile, PoolStandings standings, int candidate, boolean learn) {
        var place = quotas.place(standings.score(candidate), group.contains(standings, candidate));
        // People who were sought for the group would be too many anywhere else.
        if (place == Quotas.NOWHERE || (life.sort().sought() && !quotas.forGroup(place))) {
            return;
        }
        if (learn) {
            livesByPlace.get(place).add(life);
        }
        if (quotas.take(place)) {
            (quotas.atCutOff(place) ? tied : taken).add(profile);
        }
    }

    private List<Profile> ordered() {
        var everyone = new ArrayList<>(taken);
        everyone.addAll(line == null || line.tieBreak() == null ? tied : placed(line, line.tieBreak()));
        Collections.shuffle(everyone, new Random(seed));
        return IntStream.range(0, everyone.size())
                .mapToObj(i -> named(everyone.get(i), i + 1, everyone.get(i).submittedAt()))
                .toList();
    }

    /** Those at the cut-off: the invited submitted up to the tie-break, the last of them at it, the others later. */
    private List<Profile> placed(Line line, Instant tieBreak) {
        var random = new SplittableRandom(Seeds.mix(seed, ~told));
        var bySubmission = new ArrayList<>(tied);
        bySubmission.sort(Comparator.comparing(Profile::submittedAt));
        var placed = new ArrayList<Profile>(tied.size());
        for (int i = 0; i < bySubmission.size(); i++) {
            var person = bySubmission.get(i);
            var moment = person.submittedAt();
            if (i + 1 == line.invitedAtCutOff()) {
                moment = tieBreak;
            } else if (i < line.invitedAtCutOff() && !moment.isBefore(tieBreak)) {
                moment = submissions.before(random, tieBreak);
            } else if (i >= line.invitedAtCutOff() && !moment.isAfter(tieBreak)) {
                moment = submissions.after(random, tieBreak);
            }
            placed.add(named(person, 0, moment));
        }
        return placed;
    }

    /** Tests come before the submission: when that moves to an earlier day, so do they. */
    private static List<LanguageResult> earlier(List<LanguageResult> tests, long days) {
        return days <= 0
                ? tests
                : tests.stream()
                        .map(test -> new LanguageResult(
                                test.test(),
                                test.listening(),
                                test.reading(),
                                test.writing(),
                                test.speaking(),
                                test.testedOn().minusDays(days + 1)))
                        .toList();
    }

    private Unreachable missing() {
        return new Unreachable("No eligible people were found for %s.".formatted(quotas.lacking()));
    }

    static Profile named(Profile person, int number, Instant submittedAt) {
        return new Profile(
                FORMAT_OF_IDS.formatted(number),
                submittedAt,
                person.dateOfBirth(),
                person.education(),
                person.firstOfficialLanguage(),
                earlier(person.languages(), ChronoUnit.DAYS.between(submittedAt, person.submittedAt())),
                person.work(),
                person.partner(),
                person.certificateOfQualification(),
                person.provincialNomination(),
                person.siblingInCanada(),
                person.relativeInCanada(),
                person.jobOffer(),
                person.settlementFunds(),
                person.familySize());
    }
}
