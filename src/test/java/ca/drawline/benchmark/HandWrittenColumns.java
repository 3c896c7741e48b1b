package ca.drawline.benchmark;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Age;
import ca.drawline.vocabulary.CertificateOfQualification;
import ca.drawline.vocabulary.Destination;
import ca.drawline.vocabulary.Education;
import ca.drawline.vocabulary.Experience;
import ca.drawline.vocabulary.FamilyInCanada;
import ca.drawline.vocabulary.FirstLanguage;
import ca.drawline.vocabulary.Funds;
import ca.drawline.vocabulary.GivenFact;
import ca.drawline.vocabulary.JobOffer;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Misrepresentation;
import ca.drawline.vocabulary.OfficialLanguage;
import ca.drawline.vocabulary.PartnerEducation;
import ca.drawline.vocabulary.PartnerLanguage;
import ca.drawline.vocabulary.PartnerWork;
import ca.drawline.vocabulary.Place;
import ca.drawline.vocabulary.ProvincialNomination;
import ca.drawline.vocabulary.SecondLanguage;
import ca.drawline.vocabulary.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates as primitive columns, laid out as someone would who knows this one law and writes it by hand. Ages, levels
 * and years are taken from the same derivation that rules are offered, so that only the law is compared, not the calendar.
 * A language without a test has level 0, which no part of this law tells from none.
 */
@SuppressWarnings("EnumOrdinal") // A column holds numbers, and these are never stored.
final class HandWrittenColumns {

    static final int ABILITIES = 4;
    static final int NO_OFFER = -1;
    static final int NOT_NAMED = -1;

    final int size;
    final byte[] withPartner;
    final byte[] age;
    final byte[] level;
    final byte[] canadianCredential;
    final byte[] studyInCanada;
    final byte[] first;
    final byte[] second;
    final byte[] french;
    final byte[] english;
    final byte[] canadianYears;
    final byte[] foreignYears;
    final byte[] anywhereYears;
    final byte[] recentCanadianYears;
    final byte[] recentMainTeer;
    final byte[] lifetimeCanadianYears;
    final byte[] partnerLevel;
    final byte[] partnerStudyInCanada;
    final byte[] partnerLanguage;
    final byte[] partnerCanadianYears;
    final byte[] partnerLifetimeYears;
    final boolean[] quebec;
    final boolean[] barred;
    final boolean[] certificate;
    final int[] certificateTrade;
    final boolean[] nomination;
    final boolean[] sibling;
    final boolean[] relative;
    final int[] funds;
    final int[] familySize;
    final int[] offerNoc;
    final boolean[] offerFullTime;
    final int[] offerMonths;
    final boolean[] offerAssessed;
    final byte[] offerPermit;
    final boolean[] offerSameEmployer;
    final int[] offerMonthsWithEmployer;
    final int[] offerEmployers;
    final boolean[] offerBarred;
    final byte[] offerPermitTeer;
    final boolean[] offerInPermitsMinorGroup;
    final Jobs tenYears = new Jobs();
    final Jobs threeYears = new Jobs();
    final Jobs fiveYearsWithoutStudents = new Jobs();
    final Jobs threeYearsWithoutStudents = new Jobs();
    final List<String> nocs;

    private final Map<String, Integer> nocNumbers = new HashMap<>();

    /** Occupations of all candidates one after another; a candidate's are those from their start to the next one's. */
    static final class Jobs {

        int[] start = new int[1];
        int[] noc = new int[16];
        int[] months = new int[16];
        private int next;

        private void begin(int candidate, int size) {
            if (start.length != size + 1) {
                start = new int[size + 1];
            }
            start[candidate] = next;
        }

        private void add(int job, int worked) {
            if (next == noc.length) {
                noc = Arrays.copyOf(noc, 2 * next);
                months = Arrays.copyOf(months, 2 * next);
            }
            noc[next] = job;
            months[next++] = worked;
        }

        private void end(int size) {
            start[size] = next;
        }
    }

    HandWrittenColumns(Law law, List<Profile> profiles) {
        size = profiles.size();
        withPartner = new byte[size];
        age = new byte[size];
        level = new byte[size];
        canadianCredential = new byte[size];
        studyInCanada = new byte[size];
        first = new byte[size * ABILITIES];
        second = new byte[size * ABILITIES];
        french = new byte[size];
        english = new byte[size];
        canadianYears = new byte[size];
        foreignYears = new byte[size];
        anywhereYears = new byte[size];
        recentCanadianYears = new byte[size];
        recentMainTeer = new byte[size];
        lifetimeCanadianYears = new byte[size];
        partnerLevel = new byte[size];
        partnerStudyInCanada = new byte[size];
        partnerLanguage = new byte[size * ABILITIES];
        partnerCanadianYears = new byte[size];
        partnerLifetimeYears = new byte[size];
        quebec = new boolean[size];
        barred = new boolean[size];
        certificate = new boolean[size];
        certificateTrade = new int[size];
        nomination = new boolean[size];
        sibling = new boolean[size];
        relative = new boolean[size];
        funds = new int[size];
        familySize = new int[size];
        offerNoc = new int[size];
        offerFullTime = new boolean[size];
        offerMonths = new int[size];
        offerAssessed = new boolean[size];
        offerPermit = new byte[size];
        offerSameEmployer = new boolean[size];
        offerMonthsWithEmployer = new int[size];
        offerEmployers = new int[size];
        offerBarred = new boolean[size];
        offerPermitTeer = new byte[size];
        offerInPermitsMinorGroup = new boolean[size];
        Arrays.fill(offerNoc, NO_OFFER);
        nocs = new ArrayList<>(law.occupations().keySet());
        nocs.forEach(noc -> nocNumbers.put(noc, nocNumbers.size()));
        var jobs = List.of(tenYears, threeYears, fiveYearsWithoutStudents, threeYearsWithoutStudents);
        for (int i = 0; i < size; i++) {
            var candidate = i;
            jobs.forEach(of -> of.begin(candidate, size));
            withPartner[i] = (byte) (profiles.get(i).withPartner() ? 1 : 0);
            law.derivation().derive(profiles.get(i), fact -> take(candidate, fact));
        }
        jobs.forEach(of -> of.end(size));
    }

    private void take(int i, GivenFact fact) {
        if (fact instanceof Age f) {
            age[i] = (byte) f.years();
        } else if (fact instanceof Education f) {
            level[i] = (byte) f.level().ordinal();
            canadianCredential[i] = (byte) f.canadianCredential().ordinal();
            studyInCanada[i] = capped(f.academicYearsInCanada());
        } else if (fact instanceof FirstLanguage f) {
            first[i * ABILITIES + f.ability().ordinal()] = (byte) f.clb();
        } else if (fact instanceof SecondLanguage f) {
            second[i * ABILITIES + f.ability().ordinal()] = (byte) f.clb();
        } else if (fact instanceof OfficialLanguage f) {
            (f.language() == Language.FRENCH ? french : english)[i] = (byte) f.minimum();
        } else if (fact instanceof Work f) {
            work(i, f);
        } else if (fact instanceof Experience f) {
            experience(f);
        } else if (fact instanceof Funds f) {
            funds[i] = f.amount();
            familySize[i] = f.familySize();
        } else if (fact instanceof Destination f) {
            quebec[i] = f.quebec();
        } else if (fact instanceof Misrepresentation f) {
            barred[i] = f.barred();
        } else if (fact instanceof CertificateOfQualification f) {
            certificate[i] = true;
            certificateTrade[i] = nocNumbers.getOrDefault(f.noc(), NOT_NAMED);
        } else if (fact instanceof ProvincialNomination) {
            nomination[i] = true;
        } else if (fact instanceof FamilyInCanada f) {
            sibling[i] = f.sibling();
            relative[i] = f.otherRelative();
        } else if (fact instanceof JobOffer f) {
            offer(i, f);
        } else {
            partner(i, fact);
        }
    }

    private static byte capped(int years) {
        return (byte) Math.min(years, Byte.MAX_VALUE);
    }

    private void work(int i, Work f) {
        if (f.place() == Place.ABROAD) {
            foreignYears[i] = capped(f.years());
        } else if (f.place() == Place.ANYWHERE) {
            anywhereYears[i] = capped(f.years());
        } else if (f.withinYears() == 10) {
            canadianYears[i] = capped(f.years());
        } else if (f.withinYears() == 3) {
            recentCanadianYears[i] = capped(f.years());
            recentMainTeer[i] = (byte) f.mainTeer();
        } else {
            lifetimeCanadianYears[i] = capped(f.years());
        }
    }

    private void experience(Experience f) {
        var noc = nocNumbers.get(f.noc());
        if (noc == null) {
            return;
        }
        if (f.withinYears() == 10) {
            tenYears.add(noc, f.continuousMonths());
        } else if (f.withinYears() == 5) {
            fiveYearsWithoutStudents.add(noc, f.qualifiedMonths());
        } else if (f.countsStudentWork()) {
            threeYears.add(noc, f.continuousMonths());
        } else {
            threeYearsWithoutStudents.add(noc, f.canadianMonths());
        }
    }

    private void offer(int i, JobOffer f) {
        offerNoc[i] = nocNumbers.getOrDefault(f.noc(), NO_OFFER);
        offerFullTime[i] = f.fullTime();
        offerMonths[i] = f.months();
        offerAssessed[i] = f.labourMarketAssessment();
        offerPermit[i] = (byte) f.permit().ordinal();
        offerSameEmployer[i] = f.sameEmployer();
        offerMonthsWithEmployer[i] = f.monthsWithEmployer();
        offerEmployers[i] = f.employers();
        offerBarred[i] = f.barredEmployer();
        offerPermitTeer[i] = (byte)
                (f.permitMinorGroup().isEmpty() ? -1 : f.permitMinorGroup().charAt(1) - '0');
        offerInPermitsMinorGroup[i] = f.permitMinorGroup().equals(f.minorGroup());
    }

    private void partner(int i, GivenFact fact) {
        if (fact instanceof PartnerEducation f) {
            partnerLevel[i] = (byte) f.level().ordinal();
            partnerStudyInCanada[i] = capped(f.academicYearsInCanada());
        } else if (fact instanceof PartnerLanguage f) {
            partnerLanguage[i * ABILITIES + f.ability().ordinal()] = (byte) f.clb();
        } else if (fact instanceof PartnerWork f) {
            (f.withinYears() == 10 ? partnerCanadianYears : partnerLifetimeYears)[i] = capped(f.years());
        }
    }
}
