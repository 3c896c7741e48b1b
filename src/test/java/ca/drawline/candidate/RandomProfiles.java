package ca.drawline.candidate;

import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Profiles without rhyme or reason, to reach combinations that nobody thought of. The same numbers give the same one. */
public final class RandomProfiles {

    private static final String[] OCCUPATIONS = {
        "21231", "31301", "62020", "72300", "63200", "13110", "73300", "41220", "31102", "82030", "72106", "21232",
        "72600", "63201", "64100", "85100"
    };

    private static final String[] FORCES = {"40042", "42102", "43204"};

    private final SplittableRandom random;

    private RandomProfiles(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The profile of a number. */
    public static Profile of(long seed, int number) {
        return new RandomProfiles(seed * 1_000_003 + number).profile("P" + number);
    }

    private Profile profile(String id) {
        var languages = new ArrayList<LanguageResult>();
        languages.add(english());
        if (oneIn(4)) {
            languages.add(french());
        }
        var work = work();
        var provinces = Province.values();
        return new Profile(
                id,
                Instant.parse("2022-10-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000)),
                LocalDate.parse("1970-01-01").plusDays(random.nextInt(12_500)),
                studies(),
                oneIn(8) ? Language.FRENCH : Language.ENGLISH,
                languages,
                work,
                oneIn(3) ? partner() : null,
                oneIn(10),
                oneIn(40),
                oneIn(12),
                oneIn(12),
                oneIn(8) ? offer() : null,
                random.nextInt(80) * 500,
                1 + random.nextInt(9),
                oneIn(2) ? occupation() : null,
                oneIn(12),
                oneIn(12) ? LocalDate.parse("2023-01-01").plusDays(random.nextInt(360)) : null,
                oneIn(12) ? service() : null,
                oneIn(2) ? provinces[random.nextInt(provinces.length)] : null);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String occupation() {
        return OCCUPATIONS[random.nextInt(OCCUPATIONS.length)];
    }

    private Studies studies() {
        var levels = EducationLevel.values();
        var credentials = CanadianCredential.values();
        return new Studies(
                levels[random.nextInt(levels.length)],
                credentials[random.nextInt(credentials.length)],
                random.nextInt(3),
                oneIn(4) ? LocalDate.parse("2017-01-01").plusDays(random.nextInt(2_300)) : null);
    }

    private LocalDate testedOn() {
        return LocalDate.parse("2021-01-01").plusDays(random.nextInt(900));
    }

    private LanguageResult english() {
        if (oneIn(4)) {
            return new LanguageResult("CELPIP_GENERAL", celpip(), celpip(), celpip(), celpip(), testedOn());
        }
        return new LanguageResult("IELTS_GENERAL", band(), band(), band(), band(), testedOn());
    }

    private int celpip() {
        return 3 + random.nextInt(9);
    }

    private double band() {
        return (8 + random.nextInt(11)) / 2.0;
    }

    private LanguageResult french() {
        if (oneIn(2)) {
            return new LanguageResult("NCLC", celpip(), celpip(), celpip(), celpip(), testedOn());
        }
        return new LanguageResult(
                "TEF_CANADA",
                200 + random.nextInt(160),
                150 + random.nextInt(150),
                250 + random.nextInt(200),
                250 + random.nextInt(200),
                testedOn());
    }

    private List<Job> work() {
        var jobs = new ArrayList<Job>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var started = LocalDate.parse("2010-01-01").plusDays(random.nextInt(4_900));
            var country = random.nextBoolean() ? "CA" : "IN";
            jobs.add(new Job(
                    occupation(),
                    country,
                    started,
                    ended(started),
                    hours(),
                    oneIn(10),
                    oneIn(10),
                    !oneIn(20),
                    oneIn(10) ? "CA" : country,
                    oneIn(6) ? started.plusDays(random.nextInt(900)) : null));
        }
        return jobs;
    }

    private @Nullable LocalDate ended(LocalDate started) {
        return oneIn(3) ? null : started.plusDays(random.nextInt(1_500));
    }

    private double hours() {
        return oneIn(5) ? 15 : 37.5;
    }

    private Partner partner() {
        return new Partner(
                !oneIn(3), oneIn(6), studies(), null, random.nextBoolean() ? List.of(english()) : List.of(), work());
    }

    private JobOfferDetails offer() {
        var permits = Permit.values();
        return new JobOfferDetails(
                occupation(),
                !oneIn(5),
                random.nextInt(36),
                random.nextBoolean(),
                permits[random.nextInt(permits.length)],
                random.nextBoolean(),
                random.nextInt(24),
                oneIn(3) ? occupation() : null,
                1 + random.nextInt(2),
                oneIn(6),
                oneIn(6));
    }

    private ForcesService service() {
        var started = LocalDate.parse("2005-01-01").plusDays(random.nextInt(5_000));
        return new ForcesService(
                "US",
                FORCES[random.nextInt(FORCES.length)],
                started,
                oneIn(2) ? null : started.plusDays(random.nextInt(5_000)),
                !oneIn(4));
    }
}
