package ca.drawline.pool;

import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.Studies;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decides an invented person's standing. The rest (days, employers' countries) is told by {@link ProfileWriter};
 * people of one biography are nearly always worth the same.
 *
 * @param seed seed that it was drawn from
 * @param age completed years
 * @param studies studies
 * @param monthsOfStudyInCanada months between work abroad and work in Canada
 * @param firstLanguage first official language
 * @param tests results of language tests
 * @param career work
 * @param partner spouse or common-law partner, if there is one
 * @param certified whether the person holds a certificate of qualification
 * @param nominated whether a province has nominated the person
 * @param sibling whether a sibling lives in Canada
 * @param relative whether another relative does
 * @param offer offer of employment, if there is one
 * @param funds settlement funds in dollars
 * @param familySize members of the family
 */
record Biography(
        long seed,
        int age,
        Studies studies,
        int monthsOfStudyInCanada,
        Language firstLanguage,
        List<TestTaken> tests,
        Career career,
        @Nullable Spouse partner,
        boolean certified,
        boolean nominated,
        boolean sibling,
        boolean relative,
        @Nullable JobOfferDetails offer,
        int funds,
        int familySize) {

    /** A language test with its results. */
    record TestTaken(String test, Map<Ability, Double> results) {}

    /**
     * Work of a person.
     *
     * @param occupation present occupation
     * @param formerOccupation occupation before
     * @param canadianMonths months of work in Canada, the latest of all
     * @param foreignMonths months of work abroad
     * @param hoursPerWeek paid hours a week of the present job
     * @param formerSelfEmployed whether the first job was self-employment
     * @param studentJob whether there was a job during studies in Canada
     */
    record Career(
            String occupation,
            String formerOccupation,
            int canadianMonths,
            int foreignMonths,
            double hoursPerWeek,
            boolean formerSelfEmployed,
            boolean studentJob) {}

    /** A spouse or common-law partner. */
    record Spouse(
            boolean accompanying,
            boolean citizenOrPermanentResident,
            Studies studies,
            @Nullable TestTaken test,
            String occupation,
            int canadianMonths,
            int foreignMonths) {}
}
