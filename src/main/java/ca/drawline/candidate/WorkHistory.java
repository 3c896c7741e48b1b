package ca.drawline.candidate;

import ca.drawline.vocabulary.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts the work of a person up to a date. Work is counted by hours: full time is the most that a week gives, jobs at
 * the same time never count twice, part-time counts pro rata (IRPR 73(1), 80(4)).
 */
final class WorkHistory {

    /** Hours a week are kept in hundredths, so that 37.5 is exact and sums never round. */
    private static final int HUNDREDTHS = 100;

    private static final int DAYS_PER_WEEK = 7;
    private static final int MONTHS_PER_YEAR = 12;

    private final Definitions definitions;
    private final Map<String, Occupation> occupations;
    private final List<Stint> stints;
    private final LocalDate asOf;

    /** A job's days as numbers: from the first day to the day after the last. */
    private record Stint(Job job, int teer, long from, long until, long weekly) {

        Stint since(long day) {
            return new Stint(job, teer, Math.max(from, day), until, weekly);
        }

        boolean empty() {
            return from >= until;
        }
    }

    WorkHistory(List<Job> jobs, LocalDate asOf, Definitions definitions, Map<String, Occupation> occupations) {
        this.definitions = definitions;
        this.occupations = occupations;
        this.asOf = asOf;
        this.stints = new ArrayList<>(jobs.size());
        for (Job job : jobs) {
            var stint = stint(job);
            if (!stint.empty()) {
                stints.add(stint);
            }
        }
    }

    private Stint stint(Job job) {
        var today = asOf.toEpochDay();
        var until =
                job.endedOn() == null ? today : Math.min(today, job.endedOn().toEpochDay() + 1);
        var occupation = occupations.get(job.noc());
        // An occupation that the classification does not know is in no TEER category, so no rule counts it.
        var teer = occupation == null ? Integer.MAX_VALUE : occupation.teer();
        return new Stint(job, teer, job.startedOn().toEpochDay(), until, Math.round(job.hoursPerWeek() * HUNDREDTHS));
    }

    /** Work over all occupations. */
    WorkMeasure measure(WorkQuestion question) {
        var counted = counted(
                question.withinYears(),
                stint -> stint.teer() <= question.teerAtMost()
                        && at(question.place(), stint.job())
                        && (question.countsSelfEmployed() || !stint.job().selfEmployed())
                        && (question.countsStudentWork() || !stint.job().whileStudent())
                        && (question.countsUnauthorized()
                                || stint.job().authorized()
                                || !stint.job().inCanada()));
        var hours = hours(counted);
        return new WorkMeasure(years(hours), months(hours), mainTeer(counted));
    }

    /** Work in each occupation, in the order in which the profile first names them. */
    List<OccupationMeasure> measure(ExperienceQuestion question) {
        var counted = counted(
                question.withinYears(),
                stint -> (question.countsSelfEmployed() || !stint.job().selfEmployed())
                        && (question.countsStudentWork() || !stint.job().whileStudent())
                        && (stint.job().authorized() || !stint.job().inCanada()));
        var measures = new ArrayList<OccupationMeasure>();
        for (String noc : nocs(counted)) {
            var own = ofOccupation(counted, noc);
            var canadian = new ArrayList<Stint>();
            for (Stint stint : own) {
                if (stint.job().inCanada()) {
                    canadian.add(stint);
                }
            }
            measures.add(new OccupationMeasure(
                    noc, own.get(0).teer(), months(hours(own)), months(continuousHours(own)), months(hours(canadian))));
        }
        return measures;
    }

    private List<Stint> counted(int withinYears, Predicate<Stint> counts) {
        var windowStart = asOf.minusYears(withinYears).toEpochDay();
        var counted = new ArrayList<Stint>(stints.size());
        for (Stint stint : stints) {
            if (counts.test(stint)) {
                var inWindow = stint.since(windowStart);
                if (!inWindow.empty()) {
                    counted.add(inWindow);
                }
            }
        }
        return counted;
    }

    private static boolean at(Place place, Job job) {
        return switch (place) {
            case CANADA -> job.inCanada();
            case ABROAD -> !job.inCanada();
            case ANYWHERE -> true;
        };
    }

    private static List<String> nocs(List<Stint> stints) {
        var nocs = new ArrayList<String>(stints.size());
        for (Stint stint : stints) {
            if (!nocs.contains(stint.job().noc())) {
                nocs.add(stint.job().noc());
            }
        }
        return nocs;
    }

    private static List<Stint> ofOccupation(List<Stint> stints, String noc) {
        var own = new ArrayList<Stint>(stints.size());
        for (Stint stint : stints) {
            if (stint.job().noc().equals(noc)) {
                own.add(stint);
            }
        }
        return own;
    }

    /** TEER of the occupation with the most hours, the lower of two with the same; -1 without work. */
    private int mainTeer(List<Stint> counted) {
        var teer = -1;
        var most = -1L;
        for (String noc : nocs(counted)) {
            var own = ofOccupation(counted, noc);
            var hours = hours(own);
            var ownTeer = own.get(0).teer();
            if (hours > most || (hours == most && ownTeer < teer)) {
                most = hours;
                teer = ownTeer;
            }
        }
        return teer;
    }

    /** Hundredths of an hour a week, times days: the unit in which hours are added up exactly. */
    private long hours(List<Stint> stints) {
        var days = edges(stints);
        var sum = 0L;
        for (int i = 0; i + 1 < days.length; i++) {
            sum += (days[i + 1] - days[i]) * weekly(stints, days[i]);
        }
        return sum;
    }

    /** The most hours in one stretch without a day between two jobs. */
    private long continuousHours(List<Stint> stints) {
        var days = edges(stints);
        var longest = 0L;
        var stretch = 0L;
        for (int i = 0; i + 1 < days.length; i++) {
            var weekly = weekly(stints, days[i]);
            stretch = weekly == 0 ? 0 : stretch + (days[i + 1] - days[i]) * weekly;
            longest = Math.max(longest, stretch);
        }
        return longest;
    }

    private static long[] edges(List<Stint> stints) {
        var days = new long[stints.size() * 2];
        for (int i = 0; i < stints.size(); i++) {
            days[2 * i] = stints.get(i).from();
            days[2 * i + 1] = stints.get(i).until();
        }
        Arrays.sort(days);
        return days;
    }

    private long weekly(List<Stint> stints, long day) {
        var weekly = 0L;
        for (Stint stint : stints) {
            if (stint.from() <= day && day < stint.until()) {
                weekly += stint.weekly();
            }
        }
        return Math.min(weekly, (long) definitions.fullTimeHours() * HUNDREDTHS);
    }

    private int years(long hours) {
        return (int) (hours / ((long) definitions.hoursPerYear() * HUNDREDTHS * DAYS_PER_WEEK));
    }

    private int months(long hours) {
        return (int) (hours * MONTHS_PER_YEAR / ((long) definitions.hoursPerYear() * HUNDREDTHS * DAYS_PER_WEEK));
    }

    /** Work over all occupations: completed years, completed months, TEER of the occupation with the most of it. */
    record WorkMeasure(int years, int months, int mainTeer) {}

    /** Work in one occupation, in completed months. */
    record OccupationMeasure(String noc, int teer, int months, int continuousMonths, int canadianMonths) {}
}
