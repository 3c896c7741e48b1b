package ca.drawline.candidate;

import ca.drawline.vocabulary.Place;

/**
 * What a rule asks of a work history: which work counts, and from when.
 *
 * @param place where the work was done
 * @param withinYears years before the asked date in which it counts
 * @param teerAtMost highest TEER that counts
 * @param countsSelfEmployed whether self-employment counts
 * @param countsStudentWork whether work during full-time study counts
 * @param countsUnauthorized whether unauthorized work in Canada counts
 */
public record WorkQuestion(
        Place place,
        int withinYears,
        int teerAtMost,
        boolean countsSelfEmployed,
        boolean countsStudentWork,
        boolean countsUnauthorized) {}
