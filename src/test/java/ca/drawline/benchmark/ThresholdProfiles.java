package ca.drawline.benchmark;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Studies;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * People who differ in everything that the law asks about, with each threshold hit from both sides, and many of them
 * eligible. They are not plausible: they are meant to find where two ways to evaluate disagree.
 */
final class ThresholdProfiles {

    /** The day that they are made around. */
    static final LocalDate AS_OF = LocalDate.of(2023, 6, 28);

    private static final List<String> ANY_OCCUPATIONS = List.of(
            "00012", "00015", "10010", "11100", "12200", "13100", "14100", "20012", "21223", "21231", "21300", "21331",
            "22221", "31100", "31101", "31102", "31120", "31301", "32101", "33102", "33103", "41301", "41400", "42202",
            "42203", "43100", "44101", "51112", "60020", "62020", "62200", "63200", "63201", "64100", "65200", "70020",
            "72014", "72106", "72200", "72310", "72404", "72600", "72604", "73200", "73300", "74100", "75110", "82030",
            "82031", "83100", "85100", "92100", "93100", "93200", "94100", "95100");

    private static final int[] FUNDS_OF_FAMILIES = {13_757, 17_127, 21_055, 25_564, 28_994, 32_700, 36_407};

    private static final List<EducationLevel> DEGREES = List.of(
            EducationLevel.BACHELORS, EducationLevel.TWO_OR_MORE, EducationLevel.MASTERS, EducationLevel.DOCTORATE);

    private final SplittableRandom random;

    private ThresholdProfiles(SplittableRandom random) {
        this.random = random;
    }

    /** The person of a number; the same seed and number give the same person. */
    static Profile of(long seed, int number) {
        return new ThresholdProfiles(new SplittableRandom(seed * 1_000_003 + number)).profile(number);
    }

    private Profile profile(int number) {
        var familySize = chance(10) ? random.nextInt(8, 12) : random.nextInt(1, 8);
        var jobs = jobs(chance(5) ? 0 : random.nextInt(1, 5));
        return new Profile(
                "random-" + number,
                Instant.parse("2022-07-01T00:00:00Z").plusSeconds(random.nextInt(30_000_000)),
                AS_OF.minusYears(chance(80) ? random.nextInt(19, 38) : random.nextInt(16, 60))
                        .minusDays(random.nextInt(-1, 365)),
                studies(),
                chance(75) ? Language.ENGLISH : Language.FRENCH,
                languages(),
                jobs,
                chance(50) ? partner() : null,
                chance(15),
                chance(5),
                chance(15),
                chance(15),
                chance(35) ? offer(jobs) : null,
                funds(familySize),
                familySize,
                chance(50) ? occupation(jobs) : null,
                chance(5),
                chance(8) ? AS_OF.plusDays(random.nextInt(-2, 2)) : null,
                null,
                null);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <E> E any(E[] of) {
        return of[random.nextInt(of.length)];
    }

    private Studies studies() {
        var level = chance(60) ? any(DEGREES) : any(EducationLevel.values());
        return new Studies(
                level,
                chance(60) ? CanadianCredential.NONE : any(CanadianCredential.values()),
                random.nextInt(4),
                chance(20) ? AS_OF.minusYears(random.nextInt(4, 6)).plusDays(random.nextInt(-1, 2)) : null);
    }

    private List<LanguageResult> languages() {
        var results = new ArrayList<LanguageResult>();
        if (chance(85)) {
            results.add(english());
        }
        if (chance(40)) {
            results.add(french());
        }
        if (chance(15)) {
            results.add(chance(50) ? english() : french());
        }
        return results;
    }

    private LanguageResult english() {
        return switch (random.nextInt(3)) {
            case 0 -> result("IELTS_GENERAL", 0.5, 18, 12, 18);
            case 1 -> result("CELPIP_GENERAL", 1, 12, 7, 12);
            default -> result("CLB", 1, 12, 6, 11);
        };
    }

    private LanguageResult french() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new LanguageResult(
                        "TEF_CANADA",
                        random.nextInt(140, 361),
                        random.nextInt(120, 301),
                        random.nextInt(200, 451),
                        random.nextInt(200, 451),
                        testedOn());
            case 1 ->
                new LanguageResult(
                        "TCF_CANADA",
                        random.nextInt(330, 700),
                        random.nextInt(340, 700),
                        random.nextInt(4, 21),
                        random.nextInt(4, 21),
                        testedOn());
            default -> result("NCLC", 1, 12, 5, 11);
        };
    }

    /** A test whose four scores lie close together, now and then one of them far off. */
    private LanguageResult result(String test, double step, int most, int from, int to) {
        var about = random.nextInt(from, to);
        var scores = new double[4];
        for (int i = 0; i < scores.length; i++) {
            var score = chance(5) ? random.nextInt(most + 1) : about + random.nextInt(-1, 2);
            scores[i] = step * Math.min(most, Math.max(0, score));
        }
        return new LanguageResult(test, scores[0], scores[1], scores[2], scores[3], testedOn());
    }

    private LocalDate testedOn() {
        return chance(8)
                ? AS_OF.minusYears(2).plusDays(random.nextInt(-2, 3))
                : AS_OF.minusDays(random.nextInt(0, 700));
    }

    private List<Job> jobs(int count) {
        var jobs = new ArrayList<Job>();
        var noc = any(ANY_OCCUPATIONS);
        for (int i = 0; i < count; i++) {
            jobs.add(job(noc));
            if (chance(35)) {
                noc = any(ANY_OCCUPATIONS);
            }
        }
        return jobs;
    }

    private Job job(String noc) {
        var startedOn = AS_OF.minusDays(chance(80) ? random.nextInt(150, 2_500) : random.nextInt(1, 7_000));
        var days = chance(30) ? 365 * random.nextInt(1, 4) + random.nextInt(-2, 3) : random.nextInt(30, 2_000);
        var endedOn = startedOn.plusDays(days);
        var country = chance(50) ? "CA" : any(List.of("IN", "NG", "FR", "PH", "BR"));
        return new Job(
                noc,
                country,
                startedOn,
                chance(30) || endedOn.isAfter(AS_OF) ? null : endedOn,
                chance(70) ? 40 : any(List.of(10.0, 15.0, 20.0, 29.5, 30.0, 37.5)),
                chance(12),
                chance(12),
                !chance(8),
                chance(10) ? any(List.of("CA", "US")) : country,
                chance(15) ? startedOn.plusDays(random.nextInt(-100, 800)) : null);
    }

    private Partner partner() {
        return new Partner(
                !chance(15),
                chance(15),
                studies(),
                chance(30) ? any(Language.values()) : null,
                languages(),
                jobs(random.nextInt(0, 3)));
    }

    /** Mostly an occupation that the person has worked in. */
    private String occupation(List<Job> jobs) {
        return jobs.isEmpty() || chance(25) ? any(ANY_OCCUPATIONS) : any(jobs).noc();
    }

    private JobOfferDetails offer(List<Job> jobs) {
        return new JobOfferDetails(
                occupation(jobs),
                !chance(15),
                any(List.of(6, 11, 12, 13, 24)),
                chance(45),
                any(Permit.values()),
                chance(60),
                any(List.of(0, 6, 11, 12, 13, 30)),
                chance(60) ? null : occupation(jobs),
                chance(15) ? 2 : 1,
                chance(10),
                chance(5));
    }

    private int funds(int familySize) {
        var listed = FUNDS_OF_FAMILIES[Math.min(familySize, 7) - 1] + 3_706 * Math.max(0, familySize - 7);
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(0, listed);
            case 1 -> listed + random.nextInt(-1, 2);
            default -> listed + random.nextInt(0, 30_000);
        };
    }
}
