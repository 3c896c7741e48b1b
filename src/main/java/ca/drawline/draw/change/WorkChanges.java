package ca.drawline.draw.change;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Place;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * More months of work in each occupation of the candidate, in Canada and abroad, where they have worked in it there. The
 * work history is thought of as it will be after so many months more in the latest such job, and looked at on the day of
 * the draw: everything before lies so many months further back, out of a rule's window too, and the job goes on until
 * that day. Who had left it takes it up again, in place of the jobs that went on. Nobody grows older in these months, and
 * no test does.
 */
final class WorkChanges implements Changes {

    /** Longer than three years nobody would call a small change. */
    private static final int MOST_MONTHS = 36;

    private final Law law;
    private final LocalDate asOf;

    private record Stay(String noc, Place place) {}

    WorkChanges(Law law) {
        this.law = law;
        this.asOf = law.asOf();
    }

    @Override
    public Stream<Stream<Trial>> of(Profile profile) {
        var latest = new TreeMap<Stay, Job>(Comparator.comparing(Stay::noc).thenComparing(Stay::place));
        for (Job job : profile.work()) {
            if (job.startedOn().isBefore(asOf) && law.occupations().containsKey(job.noc())) {
                latest.merge(
                        new Stay(job.noc(), job.inCanada() ? Place.CANADA : Place.ABROAD),
                        job,
                        (one, other) -> end(other).isAfter(end(one)) ? other : one);
            }
        }
        return latest.entrySet().stream()
                .map(stay -> IntStream.rangeClosed(1, MOST_MONTHS)
                        .mapToObj(months -> trial(profile, stay.getKey(), stay.getValue(), months)));
    }

    private LocalDate end(Job job) {
        var end = job.endedOn();
        return end == null ? LocalDate.MAX : end;
    }

    private boolean goesOn(Job job) {
        return !end(job).isBefore(asOf.minusDays(1));
    }

    private Trial trial(Profile profile, Stay stay, Job job, int months) {
        var work = new ArrayList<Job>();
        var leftFor = !goesOn(job);
        for (Job own : profile.work()) {
            work.add(earlier(own, months, leftFor));
        }
        if (leftFor) {
            work.add(with(job, asOf.minusMonths(months), null, qualifiedAtEnd(job) ? null : asOf));
        }
        return new Trial(
                Change.of(
                        ChangeKind.WORK,
                        ChangeSubject.of(stay.noc(), stay.place()),
                        "0",
                        String.valueOf(months),
                        months,
                        words(stay, months)),
                Altered.from(profile).work(work).profile());
    }

    /** A job as it looks some months later: what began before today lies further back, what goes on still does. */
    private Job earlier(Job job, int months, boolean ends) {
        if (!job.startedOn().isBefore(asOf)) {
            return job;
        }
        var end = goesOn(job)
                ? ends ? asOf.minusMonths(months).minusDays(1) : job.endedOn()
                : end(job).minusMonths(months);
        var qualified = job.qualifiedOn();
        return with(
                job,
                job.startedOn().minusMonths(months),
                end,
                qualified == null || !qualified.isBefore(asOf) ? qualified : qualified.minusMonths(months));
    }

    private boolean qualifiedAtEnd(Job job) {
        var qualified = job.qualifiedOn();
        return qualified == null || !qualified.isAfter(end(job));
    }

    private static Job with(
            Job job, LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable LocalDate qualifiedOn) {
        return new Job(
                job.noc(),
                job.country(),
                startedOn,
                endedOn,
                job.hoursPerWeek(),
                job.selfEmployed(),
                job.whileStudent(),
                job.authorized(),
                job.employerCountry(),
                qualifiedOn);
    }

    private Wording words(Stay stay, int months) {
        var title = law.titled(stay.noc());
        var canada = stay.place() == Place.CANADA;
        return new Wording(
                "%d more %s of work in %s %s"
                        .formatted(months, months == 1 ? "month" : "months", title, canada ? "in Canada" : "abroad"),
                "%d mois de travail de plus dans %s %s"
                        .formatted(months, title, canada ? "au Canada" : "à l’étranger"));
    }
}
