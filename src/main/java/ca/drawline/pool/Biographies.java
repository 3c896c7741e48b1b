package ca.drawline.pool;

import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.Studies;
import ca.drawline.pool.Biography.Career;
import ca.drawline.pool.Biography.Spouse;
import ca.drawline.pool.Biography.TestTaken;
import ca.drawline.pool.SynthesisTables.Occupation;
import ca.drawline.pool.SynthesisTables.Schooling;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws biographies from seeds. The shares in it describe people, never the law: whether anyone drawn is eligible, and
 * with what score, is left to the rules. Safe for many threads.
 */
final class Biographies {

    private static final int MONTHS = 12;
    private static final double[] FULL_TIME = {35, 37.5, 37.5, 40, 40, 40};
    private static final double[] PART_TIME = {20, 24, 25};
    private static final int MOST_MONTHS_ABROAD = 180;
    private static final int FUNDS_STEP = 500;

    private final SynthesisTables tables;
    private final @Nullable OccupationChoice sought;

    /**
     * @param tables shares to draw from
     * @param sought occupations of the people sought for a round; empty where it asks for none
     */
    Biographies(SynthesisTables tables, List<Occupation> sought) {
        this.tables = tables;
        this.sought = sought.isEmpty() ? null : new OccupationChoice(sought);
    }

    /** What sort of person to draw. */
    enum Sort {
        /** Anyone. */
        ANYONE,
        /** Someone whom a province has nominated. */
        NOMINATED,
        /** Someone likely to be in the group of the calibrating round. */
        SOUGHT,
        /** Both. */
        SOUGHT_AND_NOMINATED;

        boolean nominated() {
            return this == NOMINATED || this == SOUGHT_AND_NOMINATED;
        }

        boolean sought() {
            return this == SOUGHT || this == SOUGHT_AND_NOMINATED;
        }
    }

    Biography draw(long seed, Sort sort) {
        var random = new SplittableRandom(seed);
        // One strength runs through a life, so that good studies, good tests and good jobs come together more often
        // than not.
        var strength = random.nextDouble();
        var schooling = tables.schooling(random, near(random, strength, 0.25));
        var inCanada = random.nextDouble() < 0.15 + 0.5 * near(random, strength, 0.3);
        var studied = random.nextDouble() < schooling.studiedInCanada() * (inCanada ? 0.5 : 0.03);
        var age = Math.max(age(random, strength), schooling.finished() + 1);
        var studyMonths = studied ? 8 + random.nextInt(20) : 0;
        var career = career(
                random,
                strength,
                schooling,
                sort,
                inCanada,
                studied,
                (age - schooling.finished()) * MONTHS - studyMonths);
        var worked = (career.canadianMonths() + career.foreignMonths() + studyMonths) / MONTHS;
        age = Math.max(age, schooling.finished() + worked);
        var first = firstLanguage(random, sort);
        var partner = random.nextDouble() < (age < 27 ? 0.2 : 0.5) ? spouse(random, inCanada) : null;
        var children = partner == null || random.nextDouble() < 0.45 ? 0 : 1 + random.nextInt(2);
        var familySize = 1 + (partner == null ? 0 : 1) + children;
        return new Biography(
                seed,
                age,
                studies(random, schooling, studied),
                studyMonths,
                first,
                tests(random, strength, first, sort),
                career,
                partner,
                random.nextDouble() < certified(career.occupation()),
                sort.nominated() || random.nextDouble() < 0.002,
                random.nextDouble() < 0.06,
                random.nextDouble() < 0.08,
                offer(random, career),
                funds(random, familySize),
                familySize);
    }

    private static double near(SplittableRandom random, double strength, double spread) {
        return Math.max(0, Math.min(1, strength + spread * random.nextGaussian()));
    }

    private static int age(SplittableRandom random, double strength) {
        var span = 4 + 15 * (1 - near(random, strength, 0.2));
        return 21 + (int) (span * (random.nextDouble() + random.nextDouble()));
    }

    private static Studies studies(SplittableRandom random, Schooling schooling, boolean studied) {
        if (!studied) {
            return new Studies(schooling.level(), CanadianCredential.NONE, 0);
        }
        var credential = random.nextDouble() < schooling.longInCanada()
                ? CanadianCredential.THREE_YEARS_OR_MORE
                : CanadianCredential.ONE_OR_TWO_YEARS;
        return new Studies(
                schooling.level(),
                credential,
                credential == CanadianCredential.THREE_YEARS_OR_MORE ? 3 : 1 + random.nextInt(2));
    }

    private Career career(
            SplittableRandom random,
            double strength,
            Schooling schooling,
            Sort sort,
            boolean inCanada,
            boolean studied,
            int grownMonths) {
        var choice = sort.sought() && sought != null ? sought : tables.anyOccupation();
        var occupation = choice.draw(random, schooling.graduateWork());
        var former =
                random.nextDouble() < 0.7 ? occupation : tables.anyOccupation().draw(random, schooling.graduateWork());
        var canadian = inCanada ? 3 + (int) (60 * Math.pow(random.nextDouble(), 1.3)) : 0;
        var before = Math.max(0, grownMonths - canadian);
        var foreign = (int) (before * Math.pow(random.nextDouble(), 1.2 - near(random, strength, 0.3)));
        if (inCanada) {
            foreign = random.nextDouble() < 0.35 ? 0 : foreign;
        } else {
            foreign = Math.max(foreign, MONTHS + random.nextInt(MONTHS));
        }
        var hours = random.nextDouble() < 0.04 ? PART_TIME : FULL_TIME;
        return new Career(
                occupation.noc(),
                former.noc(),
                canadian,
                Math.min(foreign, MOST_MONTHS_ABROAD),
                hours[random.nextInt(hours.length)],
                random.nextDouble() < 0.03,
                studied && random.nextDouble() < 0.3);
    }

    private Language firstLanguage(SplittableRandom random, Sort sort) {
        // A round that asks for no occupation may ask for a language; which, only the rules know.
        var french = sort.sought() && sought == null ? 0.5 : 0.04;
        var drawn = random.nextDouble() < french ? Language.FRENCH : Language.ENGLISH;
        return tables.hasTests(drawn) ? drawn : Language.ENGLISH;
    }

    private List<TestTaken> tests(SplittableRandom random, double strength, Language first, Sort sort) {
        var taken = new ArrayList<TestTaken>();
        taken.add(test(random, first, near(random, 0.1 + 0.85 * strength, 0.15)));
        var second = first == Language.ENGLISH ? Language.FRENCH : Language.ENGLISH;
        var bilingual = first == Language.FRENCH || (sort.sought() && sought == null) ? 0.75 : 0.04;
        if (tables.hasTests(second) && random.nextDouble() < bilingual) {
            taken.add(test(random, second, random.nextDouble()));
        }
        return taken;
    }

    private TestTaken test(SplittableRandom random, Language language, double strength) {
        var test = tables.test(random, language);
        var results = new EnumMap<Ability, Double>(Ability.class);
        for (Ability ability : Ability.values()) {
            results.put(ability, test.result(ability, near(random, strength, 0.08)));
        }
        return new TestTaken(test.test(), results);
    }

    private Spouse spouse(SplittableRandom random, boolean inCanada) {
        var strength = random.nextDouble();
        var schooling = tables.schooling(random, strength);
        var tested = random.nextDouble() < 0.6;
        return new Spouse(
                random.nextDouble() < 0.93,
                random.nextDouble() < 0.03,
                studies(random, schooling, inCanada && random.nextDouble() < 0.2 * schooling.studiedInCanada()),
                tested ? test(random, Language.ENGLISH, near(random, 0.8 * strength, 0.15)) : null,
                tables.anyOccupation().draw(random, schooling.graduateWork()).noc(),
                inCanada && random.nextDouble() < 0.5 ? 2 + random.nextInt(46) : 0,
                random.nextDouble() < 0.6 ? 6 + random.nextInt(66) : 0);
    }

    private double certified(String occupation) {
        return tables.occupation(occupation).certified();
    }

    private static @Nullable JobOfferDetails offer(SplittableRandom random, Career career) {
        var employed = career.canadianMonths() > 0;
        if (random.nextDouble() >= (employed ? 0.07 : 0.01)) {
            return null;
        }
        var supported = random.nextDouble() < 0.5;
        var permit = !employed ? Permit.NONE : supported ? Permit.LMIA_BASED : Permit.LMIA_EXEMPT;
        return new JobOfferDetails(
                career.occupation(),
                true,
                MONTHS * (1 + random.nextInt(3)),
                supported || !employed,
                permit,
                employed,
                employed ? Math.min(career.canadianMonths(), MONTHS + random.nextInt(MONTHS)) : 0);
    }

    private static int funds(SplittableRandom random, int familySize) {
        var funds = (14_000 + 5_000 * (familySize - 1)) * (0.9 + 1.6 * Math.pow(random.nextDouble(), 2));
        return FUNDS_STEP * (int) (funds / FUNDS_STEP);
    }
}
