package ca.drawline.pool;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import ca.drawline.pool.Biography.Spouse;
import ca.drawline.pool.Biography.TestTaken;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tells a biography as a profile: each telling has its own days and countries. Safe for many threads. */
final class ProfileWriter {

    private static final String CANADA = "CA";
    private static final double DAYS_PER_MONTH = 30.5;
    private static final int DAYS_PER_YEAR = 365;

    /** A candidate whose id is not given yet: ids are given when the whole pool is in its order. */
    private static final String NAMELESS = "";

    private final SynthesisTables tables;
    private final LocalDate asOf;
    private final Submissions submissions;

    ProfileWriter(SynthesisTables tables, LocalDate asOf, Submissions submissions) {
        this.tables = tables;
        this.asOf = asOf;
        this.submissions = submissions;
    }

    Profile write(Biography life, long telling) {
        var random = new SplittableRandom(Seeds.mix(life.seed(), telling));
        var submittedAt = submissions.any(random);
        return new Profile(
                NAMELESS,
                submittedAt,
                asOf.minusYears(life.age()).minusDays(random.nextInt(DAYS_PER_YEAR)),
                life.studies(),
                life.firstLanguage(),
                tests(random, life.tests(), submittedAt),
                jobs(random, life),
                life.partner() == null ? null : partner(random, life.partner(), submittedAt),
                life.certified(),
                life.nominated(),
                life.sibling(),
                life.relative(),
                life.offer(),
                life.funds(),
                life.familySize());
    }

    private static List<LanguageResult> tests(SplittableRandom random, List<TestTaken> tests, Instant submittedAt) {
        var results = new ArrayList<LanguageResult>(tests.size());
        for (TestTaken test : tests) {
            results.add(result(test, testedOn(random, submittedAt)));
        }
        return results;
    }

    /** Shortly before the submission, so that the results are still fresh on the day of the pool. */
    private static LocalDate testedOn(SplittableRandom random, Instant submittedAt) {
        return submittedAt.atZone(ZoneOffset.UTC).toLocalDate().minusDays(3 + random.nextInt(300));
    }

    private static LanguageResult result(TestTaken test, LocalDate testedOn) {
        return new LanguageResult(
                test.test(),
                result(test, Ability.LISTENING),
                result(test, Ability.READING),
                result(test, Ability.WRITING),
                result(test, Ability.SPEAKING),
                testedOn);
    }

    private static double result(TestTaken test, Ability ability) {
        return test.results().getOrDefault(ability, 0.0);
    }

    /** Work goes back from the present: in Canada, studies there, the move, work abroad. */
    private List<Job> jobs(SplittableRandom random, Biography life) {
        var career = life.career();
        var jobs = new ArrayList<Job>(4);
        var end = asOf;
        if (career.canadianMonths() > 0) {
            var days = days(random, career.canadianMonths());
            var started = end.minusDays(days);
            if (days > 600 && random.nextDouble() < 0.35) {
                var changed = end.minusDays(200 + random.nextInt((int) days - 400));
                jobs.add(job(career.occupation(), CANADA, changed, null, career.hoursPerWeek(), false));
                jobs.add(job(
                        career.formerOccupation(),
                        CANADA,
                        started,
                        changed.minusDays(1),
                        career.hoursPerWeek(),
                        false));
            } else {
                jobs.add(job(career.occupation(), CANADA, started, null, career.hoursPerWeek(), false));
            }
            end = started.minusDays(1);
        }
        if (life.monthsOfStudyInCanada() > 0) {
            var began = end.minusDays(days(random, life.monthsOfStudyInCanada()));
            if (career.studentJob()) {
                jobs.add(new Job(
                        career.formerOccupation(),
                        CANADA,
                        began.plusDays(40),
                        end.minusDays(10),
                        20,
                        false,
                        true,
                        true));
            }
            end = began;
        }
        if (career.foreignMonths() > 0) {
            foreign(random, life, jobs, end);
        }
        return jobs;
    }

    private void foreign(SplittableRandom random, Biography life, List<Job> jobs, LocalDate end) {
        var career = life.career();
        var country = tables.country(random, life.firstLanguage());
        var goesOn = end.equals(asOf);
        var last = goesOn ? end : end.minusDays(10 + random.nextInt(100));
        var days = days(random, career.foreignMonths());
        var started = last.minusDays(days);
        var ended = goesOn ? null : last.minusDays(1);
        if (days > 900 && random.nextDouble() < 0.4) {
            var changed = last.minusDays(400 + random.nextInt((int) days - 600));
            jobs.add(job(career.occupation(), country, changed, ended, career.hoursPerWeek(), false));
            jobs.add(job(
                    career.formerOccupation(),
                    country,
                    started,
                    changed.minusDays(1),
                    career.hoursPerWeek(),
                    career.formerSelfEmployed()));
        } else {
            jobs.add(job(career.occupation(), country, started, ended, career.hoursPerWeek(), false));
        }
    }

    private static Job job(
            String noc,
            String country,
            LocalDate started,
            @Nullable LocalDate ended,
            double hours,
            boolean selfEmployed) {
        return new Job(noc, country, started, ended, hours, selfEmployed, false, true);
    }

    /** Somewhat more than the months, so that completed months and years are the same in every telling. */
    private static long days(SplittableRandom random, int months) {
        return (long) (months * DAYS_PER_MONTH) + random.nextInt(10);
    }

    private Partner partner(SplittableRandom random, Spouse spouse, Instant submittedAt) {
        var jobs = new ArrayList<Job>(2);
        var end = asOf;
        if (spouse.canadianMonths() > 0) {
            var started = end.minusDays(days(random, spouse.canadianMonths()));
            jobs.add(job(spouse.occupation(), CANADA, started, null, 37.5, false));
            end = started.minusDays(60L + random.nextInt(200));
        }
        if (spouse.foreignMonths() > 0) {
            jobs.add(job(
                    spouse.occupation(),
                    tables.country(random, Language.ENGLISH),
                    end.minusDays(days(random, spouse.foreignMonths())),
                    spouse.canadianMonths() > 0 ? end : null,
                    40,
                    false));
        }
        return new Partner(
                spouse.accompanying(),
                spouse.citizenOrPermanentResident(),
                spouse.studies(),
                null,
                spouse.test() == null ? List.of() : List.of(result(spouse.test(), testedOn(random, submittedAt))),
                jobs);
    }
}
