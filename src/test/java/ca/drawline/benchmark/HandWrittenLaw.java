package ca.drawline.benchmark;

import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Permit;
import java.util.List;
import java.util.Set;

/**
 * The law in force on 2023-06-28 written by hand in plain Java: the ranking score, the four programs and the six
 * categories. It is what the rules are measured against, for speed and as an opinion of its own on what they say.
 */
@SuppressWarnings("EnumOrdinal") // The columns hold numbers, and these are never stored.
final class HandWrittenLaw {

    static final List<String> PROGRAMS = List.of("CEC", "FST", "FSW", "PNP");
    static final List<String> CATEGORIES =
            List.of("agriculture", "french", "healthcare", "stem", "trades", "transport");

    private static final int CEC = 1;
    private static final int FST = 1 << 1;
    private static final int FSW = 1 << 2;
    private static final int PNP = 1 << 3;

    private static final int AGRICULTURE = 1;
    private static final int FRENCH = 1 << 1;
    private static final int HEALTHCARE = 1 << 2;
    private static final int STEM = 1 << 3;
    private static final int TRADES = 1 << 4;
    private static final int TRANSPORT = 1 << 5;
    private static final int ALL_CATEGORIES = (1 << 6) - 1;
    private static final int PHYSICIAN = 1 << 6;
    private static final int SKILLED_TRADE = 1 << 7;
    private static final int SENIOR_MANAGEMENT = 1 << 8;
    private static final int SKILLED = 1 << 9;

    private static final Set<String> AGRICULTURE_NOCS = Set.of("63201", "82030", "82031");
    private static final Set<String> HEALTHCARE_NOCS = Set.of(
            "31100", "31101", "31102", "31103", "31110", "31111", "31112", "31121", "31200", "31201", "31202", "31203",
            "31204", "31209", "31300", "31301", "31302", "31303", "32101", "32102", "32103", "32109", "32120", "32121",
            "32122", "32200", "32201", "32209", "33101", "33102", "33103", "33109", "41301", "41320", "42203");
    private static final Set<String> STEM_NOCS = Set.of(
            "20010", "20011", "20012", "21200", "21201", "21202", "21203", "21210", "21211", "21220", "21221", "21222",
            "21223", "21230", "21231", "21232", "21233", "21234", "21300", "21310", "21311", "21321", "21322", "41400");
    private static final Set<String> TRADES_NOCS =
            Set.of("72014", "72106", "72200", "72300", "72310", "72400", "72402", "72405", "72406", "73200");
    private static final Set<String> TRANSPORT_NOCS =
            Set.of("70020", "72403", "72404", "72600", "72601", "72602", "72603", "72604", "73300", "93200");
    private static final Set<String> PHYSICIAN_NOCS = Set.of("31100", "31101", "31102");

    /** Points by age from 0 to 45, without and with a partner. */
    private static final int[][] AGE = {
        ages(99, 105, 110, 105, 99, 94, 88, 83, 77, 72, 66, 61, 55, 50, 39, 28, 17, 6),
        ages(90, 95, 100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 35, 25, 15, 5)
    };

    private static final int[][] EDUCATION = {{0, 30, 90, 98, 120, 128, 135, 150}, {0, 28, 84, 91, 112, 119, 126, 140}};
    private static final int[][] FIRST = {{0, 0, 0, 0, 6, 6, 9, 17, 23, 31, 34}, {0, 0, 0, 0, 6, 6, 8, 16, 22, 29, 32}};
    private static final int[] SECOND = {0, 0, 0, 0, 0, 1, 1, 3, 3, 6, 6};
    private static final int[] SECOND_MOST = {24, 22};
    private static final int[][] CANADIAN_WORK = {{0, 40, 53, 64, 72, 80}, {0, 35, 46, 56, 63, 70}};
    private static final int[] PARTNER_EDUCATION = {0, 2, 6, 7, 8, 9, 10, 10};
    private static final int[] PARTNER_LANGUAGE = {0, 0, 0, 0, 0, 1, 1, 3, 3, 5, 5};
    private static final int[] PARTNER_WORK = {0, 5, 7, 8, 9, 10};
    /** Transferability by strength of the one half, 0 to 2, and of the other. */
    private static final int[][] PAIR = {{0, 0, 0}, {0, 13, 25}, {0, 25, 50}};

    private static final int[] EDUCATION_STRENGTH = {0, 0, 1, 1, 1, 2, 2, 2};
    private static final int[] LANGUAGE_STRENGTH = {0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2};
    private static final int[] CERTIFICATE = {0, 0, 0, 0, 0, 25, 25, 50, 50, 50, 50};

    private static final int[] GRID_EDUCATION = {0, 5, 15, 19, 21, 22, 23, 25};
    private static final int[] GRID_LANGUAGE = {0, 0, 0, 0, 0, 0, 0, 4, 5, 6, 6};
    private static final int[] GRID_EXPERIENCE = {0, 9, 11, 11, 13, 13, 15};
    private static final int GRID_PASS = 67;
    private static final int[] FUNDS = {Integer.MAX_VALUE, 13757, 17127, 21055, 25564, 28994, 32700, 36407};
    private static final int FUNDS_EACH_FURTHER = 3706;
    private static final int LARGEST_LISTED_FAMILY = 7;

    private static final int MONTHS_IN_TRADE = 24;

    private static final int NO_PERMIT = Permit.NONE.ordinal();
    private static final int LMIA_BASED = Permit.LMIA_BASED.ordinal();
    private static final int LMIA_EXEMPT = Permit.LMIA_EXEMPT.ordinal();
    private static final int SHORT_CREDENTIAL = CanadianCredential.ONE_OR_TWO_YEARS.ordinal();
    private static final int LONG_CREDENTIAL = CanadianCredential.THREE_YEARS_OR_MORE.ordinal();
    private static final int LESS_THAN_SECONDARY = EducationLevel.LESS_THAN_SECONDARY.ordinal();

    private final HandWrittenColumns c;
    private final int[] kinds;

    /** What is found of each candidate: the score, and programs and categories as bits in the order of their lists. */
    record Findings(short[] scores, byte[] programs, byte[] categories) {

        Findings(int size) {
            this(new short[size], new byte[size], new byte[size]);
        }
    }

    HandWrittenLaw(HandWrittenColumns columns) {
        this.c = columns;
        this.kinds = columns.nocs.stream().mapToInt(HandWrittenLaw::kinds).toArray();
    }

    private static int[] ages(int... from18) {
        var points = new int[46];
        points[18] = from18[0];
        points[19] = from18[1];
        for (int age = 20; age < 30; age++) {
            points[age] = from18[2];
        }
        System.arraycopy(from18, 3, points, 30, from18.length - 3);
        return points;
    }

    private static int kinds(String noc) {
        var kinds = 0;
        kinds |= AGRICULTURE_NOCS.contains(noc) ? AGRICULTURE : 0;
        kinds |= HEALTHCARE_NOCS.contains(noc) ? HEALTHCARE : 0;
        kinds |= STEM_NOCS.contains(noc) ? STEM : 0;
        kinds |= TRADES_NOCS.contains(noc) ? TRADES : 0;
        kinds |= TRANSPORT_NOCS.contains(noc) ? TRANSPORT : 0;
        kinds |= PHYSICIAN_NOCS.contains(noc) ? PHYSICIAN : 0;
        kinds |= skilledTrade(noc) ? SKILLED_TRADE : 0;
        kinds |= noc.startsWith("00") ? SENIOR_MANAGEMENT : 0;
        kinds |= noc.charAt(1) <= '3' ? SKILLED : 0;
        return kinds;
    }

    private static boolean skilledTrade(String noc) {
        var major = noc.substring(0, 2);
        return switch (major) {
            case "72" -> !noc.startsWith("726");
            case "93" -> !noc.startsWith("932");
            case "73", "82", "83", "92" -> true;
            default -> noc.startsWith("6320") || noc.equals("62200");
        };
    }

    /** Evaluates candidates from one place to before another. */
    void evaluate(int from, int until, Findings findings) {
        for (int i = from; i < until; i++) {
            var firstMinimum = minimum(c.first, i);
            var offer = offer(i);
            findings.scores[i] = (short) score(i, firstMinimum, offer);
            findings.programs[i] = (byte) programs(i, firstMinimum, offer);
            findings.categories[i] = (byte) categories(i);
        }
    }

    private static int minimum(byte[] levels, int i) {
        var at = i * HandWrittenColumns.ABILITIES;
        return Math.min(Math.min(levels[at], levels[at + 1]), Math.min(levels[at + 2], levels[at + 3]));
    }

    private static int sum(int[] points, byte[] levels, int i) {
        var at = i * HandWrittenColumns.ABILITIES;
        return points[levels[at]] + points[levels[at + 1]] + points[levels[at + 2]] + points[levels[at + 3]];
    }

    /** What an offer is good for: nothing without one, full-time, of a year or more, by an employer who may make it. */
    private int offer(int i) {
        var good = c.offerNoc[i] >= 0 && c.offerFullTime[i] && c.offerMonths[i] >= 12 && !c.offerBarred[i];
        return good ? kinds[c.offerNoc[i]] : 0;
    }

    /** Whether the offer comes from the employer of the candidate's permit. */
    private boolean ownEmployer(int i) {
        return c.offerSameEmployer[i]
                && (c.offerPermit[i] == LMIA_BASED
                        || (c.offerPermit[i] == LMIA_EXEMPT && c.offerMonthsWithEmployer[i] >= 12));
    }

    private int score(int i, int firstMinimum, int offer) {
        var with = c.withPartner[i];
        var level = c.level[i];
        var canadian = Math.min(c.canadianYears[i], 5);
        var score = AGE[with][Math.min(Math.max(c.age[i], 0), 45)]
                + EDUCATION[with][level]
                + sum(FIRST[with], c.first, i)
                + Math.min(SECOND_MOST[with], sum(SECOND, c.second, i))
                + CANADIAN_WORK[with][canadian];
        if (with == 1) {
            score += PARTNER_EDUCATION[c.partnerLevel[i]]
                    + sum(PARTNER_LANGUAGE, c.partnerLanguage, i)
                    + PARTNER_WORK[Math.min(c.partnerCanadianYears[i], 5)];
        }
        var language = LANGUAGE_STRENGTH[firstMinimum];
        var work = Math.min(canadian, 2);
        var education = PAIR[EDUCATION_STRENGTH[level]];
        var foreign = PAIR[c.foreignYears[i] >= 3 ? 2 : Math.min(c.foreignYears[i], 1)];
        score += Math.min(
                100,
                Math.min(50, education[language] + education[work])
                        + Math.min(50, foreign[language] + foreign[work])
                        + (c.certificate[i] ? CERTIFICATE[firstMinimum] : 0));
        return score + Math.min(600, additional(i, offer));
    }

    private int additional(int i, int offer) {
        var points = c.nomination[i] ? 600 : 0;
        if (c.french[i] >= 7) {
            points += c.english[i] >= 5 ? 50 : 25;
        }
        if (c.canadianCredential[i] == LONG_CREDENTIAL) {
            points += 30;
        } else if (c.canadianCredential[i] == SHORT_CREDENTIAL) {
            points += 15;
        }
        if (c.sibling[i]) {
            points += 15;
        }
        if (offer != 0 && (c.offerAssessed[i] || ownEmployer(i))) {
            points += (offer & SENIOR_MANAGEMENT) != 0 ? 200 : (offer & SKILLED) != 0 ? 50 : 0;
        }
        return points;
    }

    private int programs(int i, int firstMinimum, int offer) {
        if (c.quebec[i] || c.barred[i]) {
            return 0;
        }
        var federal =
                skilledWorker(i, firstMinimum, offer) | canadianExperience(i, firstMinimum) | skilledTrades(i, offer);
        return federal != 0 && c.nomination[i] ? federal | PNP : federal;
    }

    private int skilledWorker(int i, int firstMinimum, int offer) {
        if (firstMinimum < 7 || c.level[i] == LESS_THAN_SECONDARY || !continuousYear(i)) {
            return 0;
        }
        var arranged = arranged(i, offer);
        var insteadOfFunds = arranged && c.offerPermit[i] != NO_PERMIT;
        return (insteadOfFunds || funds(i)) && grid(i, arranged) >= GRID_PASS ? FSW : 0;
    }

    /** Arranged employment: a permit for the employer of the offer takes the place of an assessment of the offer. */
    private boolean arranged(int i, int offer) {
        if ((offer & SKILLED) == 0 || c.offerEmployers[i] != 1) {
            return false;
        }
        if (c.offerPermit[i] == LMIA_BASED && c.offerSameEmployer[i]) {
            return c.offerPermitTeer[i] <= 3;
        }
        return c.offerAssessed[i] || ownEmployer(i);
    }

    private boolean continuousYear(int i) {
        for (int job = c.tenYears.start[i]; job < c.tenYears.start[i + 1]; job++) {
            if (c.tenYears.months[job] >= 12 && (kinds[c.tenYears.noc[job]] & SKILLED) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean funds(int i) {
        var size = c.familySize[i];
        if (size <= LARGEST_LISTED_FAMILY) {
            return size >= 1 && c.funds[i] >= FUNDS[size];
        }
        return c.funds[i] - FUNDS[LARGEST_LISTED_FAMILY] >= FUNDS_EACH_FURTHER * (size - LARGEST_LISTED_FAMILY);
    }

    private int grid(int i, boolean arranged) {
        var age = c.age[i];
        return GRID_EDUCATION[c.level[i]]
                + sum(GRID_LANGUAGE, c.first, i)
                + (minimum(c.second, i) >= 5 ? 4 : 0)
                + GRID_EXPERIENCE[Math.min(c.anywhereYears[i], 6)]
                + (age < 18 ? 0 : age <= 35 ? 12 : Math.max(0, 47 - age))
                + (arranged ? 10 : 0)
                + adaptability(i, arranged);
    }

    private int adaptability(int i, boolean arranged) {
        var points = (c.lifetimeCanadianYears[i] >= 1 ? 10 : 0)
                + (c.studyInCanada[i] >= 2 ? 5 : 0)
                + (c.sibling[i] || c.relative[i] ? 5 : 0)
                + (arranged ? 5 : 0);
        if (c.withPartner[i] == 1) {
            points += (c.partnerLifetimeYears[i] >= 1 ? 5 : 0)
                    + (c.partnerStudyInCanada[i] >= 2 ? 5 : 0)
                    + (minimum(c.partnerLanguage, i) >= 4 ? 5 : 0);
        }
        return Math.min(10, points);
    }

    private int canadianExperience(int i, int firstMinimum) {
        if (firstMinimum < 5) {
            return 0;
        }
        if (c.recentCanadianYears[i] >= 1 && c.recentMainTeer[i] >= 2) {
            return CEC;
        }
        return firstMinimum >= 7 && (c.recentCanadianYears[i] >= 1 || physicianForAYear(i)) ? CEC : 0;
    }

    private boolean physicianForAYear(int i) {
        var jobs = c.threeYearsWithoutStudents;
        for (int job = jobs.start[i]; job < jobs.start[i + 1]; job++) {
            if (jobs.months[job] >= 12 && (kinds[jobs.noc[job]] & PHYSICIAN) != 0) {
                return true;
            }
        }
        return false;
    }

    private int skilledTrades(int i, int offer) {
        var at = i * HandWrittenColumns.ABILITIES;
        // In the order of Ability: listening, reading, writing, speaking.
        if (c.first[at] < 5 || c.first[at + 1] < 4 || c.first[at + 2] < 4 || c.first[at + 3] < 5) {
            return 0;
        }
        var jobs = c.fiveYearsWithoutStudents;
        for (int job = jobs.start[i]; job < jobs.start[i + 1]; job++) {
            if (jobs.months[job] >= MONTHS_IN_TRADE
                    && (kinds[jobs.noc[job]] & SKILLED_TRADE) != 0
                    && settledIn(i, jobs.noc[job], offer)) {
                return FST;
            }
        }
        return 0;
    }

    /** Whether a certificate or an offer in the trade worked in, and funds where they are needed, are at hand. */
    private boolean settledIn(int i, int trade, int offer) {
        var certified = c.certificate[i]
                && (c.certificateTrade[i] == HandWrittenColumns.NOT_NAMED || c.certificateTrade[i] == trade);
        var offered = offer != 0 && c.offerNoc[i] == trade && c.offerEmployers[i] <= 2;
        var settled = offered && (c.offerAssessed[i] || (c.offerInPermitsMinorGroup[i] && ownEmployer(i)));
        return (settled && c.offerPermit[i] != NO_PERMIT) || ((settled || certified) && funds(i));
    }

    private int categories(int i) {
        var found = c.french[i] >= 7 ? FRENCH : 0;
        for (int job = c.threeYears.start[i]; job < c.threeYears.start[i + 1]; job++) {
            if (c.threeYears.months[job] >= 6) {
                found |= kinds[c.threeYears.noc[job]] & ALL_CATEGORIES;
            }
        }
        return found;
    }
}
