package ca.drawline.candidate;

import ca.drawline.vocabulary.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts the work of a person up to a date. Work is counted by hours: full time is the most that a week gives, jobs at
 * the same time never count twice, part-time counts pro rata (IRPR 73(1), 80(4)). Full-time work counts by whole calendar
 * months where these are more: the law says months, and the first half of a year is six of them with fewer hours than the second.
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

        Stint sinceQualified() {
            return job.qualifiedOn() == null ? this : since(job.qualifiedOn().toEpochDay());
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
        var credit = credit(counted).total();
        return new WorkMeasure(years(credit), months(credit), mainTeer(counted));
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
            var qualified = new ArrayList<Stint>();
            for (Stint stint : own) {
                if (stint.job().canadian()) {
                    canadian.add(stint);
                }
                var since = stint.sinceQualified();
                if (!since.empty()) {
                    qualified.add(since);
                }
            }
            var all = credit(own);
            var inCanada = canadian.size() == own.size() ? all : credit(canadian);
            measures.add(new OccupationMeasure(
                    noc,
                    own.get(0).teer(),
                    months(all.total()),
                    months(all.longest()),
                    months(inCanada.total()),
                    months(inCanada.longest()),
                    qualified.equals(own)
                            ? months(all.total())
                            : months(credit(qualified).total())));
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
            case CANADA -> job.canadian();
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

    /** TEER of the occupation with the most work, the lower of two with the same; -1 without work. */
    private int mainTeer(List<Stint> counted) {
        var teer = -1;
        var most = -1L;
        for (String noc : nocs(counted)) {
            var own = ofOccupation(counted, noc);
            var credit = credit(own).total();
            var ownTeer = own.get(0).teer();
            if (credit > most || (credit == most && ownTeer < teer)) {
                most = credit;
                teer = ownTeer;
            }
        }
        return teer;
    }

    /**
     * Work added up, in twelfths of hundredths of an hour a week times days, which keeps months and hours exact.
     *
     * @param total all of it
     * @param longest the most in one stretch without a gap
     */
    private record Credit(long total, long longest) {}

    private Credit credit(List<Stint> stints) {
        var days = edges(stints);
        var full = fullTime();
        var total = 0L;
        var longest = 0L;
        var stretch = 0L;
        var before = 0L;
        var fullFrom = 0L;
        for (int i = 0; i + 1 < days.length; i++) {
            var length = days[i + 1] - days[i];
            var weekly = weekly(stints, days[i]);
            if (weekly == 0 && length <= definitions.daysBetweenJobs()) {
                weekly = Math.min(before, weekly(stints, days[i + 1]));
            }
            if (weekly == full && before != full) {
                fullFrom = days[i];
            }
            if (before == full && weekly != full) {
                var credit = fullTime(fullFrom, days[i]);
                total += credit;
                stretch += credit;
            }
            if (weekly == 0) {
                longest = Math.max(longest, stretch);
                stretch = 0;
            } else if (weekly != full) {
                total += length * weekly * MONTHS_PER_YEAR;
                stretch += length * weekly * MONTHS_PER_YEAR;
            }
            before = weekly;
        }
        if (before == full && days.length > 0) {
            var credit = fullTime(fullFrom, days[days.length - 1]);
            total += credit;
            stretch += credit;
        }
        return new Credit(total, Math.max(longest, stretch));
    }

    /** Full-time work from a day to before another: by hours, or by whole months and the hours of the days left over. */
    private long fullTime(long from, long until) {
        var daily = fullTime() * MONTHS_PER_YEAR;
        if (!definitions.wholeMonths()) {
            return (until - from) * daily;
        }
        var first = LocalDate.ofEpochDay(from);
        var after = LocalDate.ofEpochDay(until);
        var months = ChronoUnit.MONTHS.between(first, after);
        var rest = ChronoUnit.DAYS.between(first.plusMonths(months), after);
        return Math.max((until - from) * daily, months * month() + rest * daily);
    }

    private long fullTime() {
        return (long) definitions.fullTimeHours() * HUNDREDTHS;
    }

    private long month() {
        return (long) definitions.hoursPerYear() * HUNDREDTHS * DAYS_PER_WEEK;
    }

    /** The days on which something begins or ends, each once, in order. */
    private static long[] edges(List<Stint> stints) {
        var days = new long[stints.size() * 2];
        for (int i = 0; i < stints.size(); i++) {
            days[2 * i] = stints.get(i).from();
            days[2 * i + 1] = stints.get(i).until();
        }
        Arrays.sort(days);
        var distinct = 0;
        for (int i = 0; i < days.length; i++) {
            if (i == 0 || days[i] != days[i - 1]) {
                days[distinct++] = days[i];
            }
        }
        return distinct == days.length ? days : Arrays.copyOf(days, distinct);
    }

    private long weekly(List<Stint> stints, long day) {
        var weekly = 0L;
        for (Stint stint : stints) {
            if (stint.from() <= day && day < stint.until()) {
                weekly += stint.weekly();
            }
        }
        return Math.min(weekly, fullTime());
    }

    private int years(long credit) {
        return (int) (credit / (month() * MONTHS_PER_YEAR));
    }

    private int months(long credit) {
        return (int) (credit / month());
    }

    /** Work over all occupations: completed years, completed months, TEER of the occupation with the most of it. */
    record WorkMeasure(int years, int months, int mainTeer) {}

    /** Work in one occupation, in completed months. */
    record OccupationMeasure(
            String noc,
            int teer,
            int months,
            int continuousMonths,
            int canadianMonths,
            int canadianContinuousMonths,
            int qualifiedMonths) {}
}
