package ca.drawline.intake;

import ca.drawline.candidate.Job;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads jobs: begun by the asked date, ended no earlier than begun, of no more hours than a week has. */
final class Jobs {

    static final int MOST = 100;
    static final int HOURS_OF_A_WEEK = 168;

    private final LocalDate asOf;
    private final Occupations occupations;

    Jobs(LocalDate asOf, Occupations occupations) {
        this.asOf = asOf;
        this.occupations = occupations;
    }

    /** The jobs of a person, who was born on a day if that is known. */
    List<Job> read(Fields person, @Nullable LocalDate born) {
        var jobs = new ArrayList<Job>();
        for (Fields fields : person.objects("work", MOST)) {
            var job = job(fields, born);
            if (job != null) {
                jobs.add(job);
            }
        }
        return jobs;
    }

    private @Nullable Job job(Fields fields, @Nullable LocalDate born) {
        var noc = occupations.read(fields, "noc");
        var country = Countries.read(fields, "country");
        var startedOn = startedOn(fields, born);
        var endedOn = endedOn(fields, startedOn);
        var hours = hours(fields);
        var selfEmployed = fields.flag("selfEmployed", false);
        var whileStudent = fields.flag("whileStudent", false);
        var authorized = fields.flag("authorized", true);
        var employerCountry = fields.has("employerCountry") ? Countries.read(fields, "employerCountry") : country;
        var qualifiedOn = fields.optionalDate("qualifiedOn");
        fields.nothingElse();
        if (noc == null || country == null || startedOn == null || hours == null || employerCountry == null) {
            return null;
        }
        return new Job(
                noc,
                country,
                startedOn,
                endedOn,
                hours,
                selfEmployed,
                whileStudent,
                authorized,
                employerCountry,
                qualifiedOn);
    }

    private @Nullable LocalDate startedOn(Fields fields, @Nullable LocalDate born) {
        var startedOn = fields.date("startedOn", "Give the first day of work, such as \"2020-06-05\".");
        if (startedOn != null && startedOn.isAfter(asOf)) {
            fields.refuse(
                    "startedOn",
                    "impossible-date",
                    "The job starts (%s) after the asked date (%s).".formatted(startedOn, asOf),
                    "Leave the job out, or ask for a date on or after its start.");
        }
        if (startedOn != null && born != null && startedOn.isBefore(born)) {
            fields.refuse(
                    "startedOn",
                    "impossible-date",
                    "The job starts (%s) before the date of birth (%s).".formatted(startedOn, born),
                    "Correct one of the two dates.");
        }
        return startedOn;
    }

    /** A job may end after the asked date: only the work up to that date counts. */
    private static @Nullable LocalDate endedOn(Fields fields, @Nullable LocalDate startedOn) {
        var endedOn = fields.optionalDate("endedOn");
        if (endedOn != null && startedOn != null && endedOn.isBefore(startedOn)) {
            fields.refuse(
                    "endedOn",
                    "impossible-date",
                    "The job ends (%s) before it starts (%s).".formatted(endedOn, startedOn),
                    "Correct one of the two dates; for a job that goes on, write null.");
        }
        return endedOn;
    }

    private static @Nullable Double hours(Fields fields) {
        var range = "Give the paid hours a week: more than 0, at most " + HOURS_OF_A_WEEK + ".";
        var hours = fields.number("hoursPerWeek", range);
        if (hours != null && !(hours > 0 && hours <= HOURS_OF_A_WEEK)) {
            fields.refuse(
                    "hoursPerWeek",
                    "out-of-range",
                    "A week cannot have %s paid hours.".formatted(Fields.plain(hours)),
                    range);
            return null;
        }
        return hours;
    }
}
