package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Studies;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;

/**
 * One credential more: a higher level, or one earned in Canada, which may raise the level by what the levels mean; and a
 * fresh assessment of the one there is. A new credential is thought of as assessed on the day of the draw.
 */
final class StudyChanges implements Changes {

    /** As far as one credential leads: from a secondary diploma to a bachelor's degree, from there to a doctorate. */
    private static final int MOST_LEVELS = 3;

    /** A level is a year of study or more, and so counts as much as a year of work. */
    private static final int STEPS_OF_A_LEVEL = 12;

    private static final Wording OWN = new Wording("", "");

    private final LocalDate asOf;

    /** Studies after a change. */
    record Step(Change change, Studies studies) {}

    StudyChanges(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public Stream<Stream<Trial>> of(Profile profile) {
        var now = profile.education();
        return Stream.of(assessed(now), canadian(now), higher(ChangeKind.EDUCATION, now, OWN))
                .map(ladder -> ladder.map(step -> new Trial(
                        step.change(),
                        Altered.from(profile).education(step.studies()).profile())));
    }

    /** Higher levels of education, the next one first. */
    Stream<Step> higher(ChangeKind kind, Studies now, Wording whose) {
        return Arrays.stream(EducationLevel.values())
                .filter(level -> level.compareTo(now.level()) > 0)
                .limit(MOST_LEVELS)
                .map(level -> new Step(
                        Change.of(
                                kind,
                                ChangeSubject.NONE,
                                now.level().name(),
                                level.name(),
                                STEPS_OF_A_LEVEL
                                        * (EnumSet.range(now.level(), level).size() - 1),
                                new Wording(
                                        "Education%s: %s in place of %s"
                                                .formatted(
                                                        whose.en(),
                                                        level.inWords().en(),
                                                        now.level().inWords().en()),
                                        "Scolarité%s : %s au lieu de %s"
                                                .formatted(
                                                        whose.fr(),
                                                        level.inWords().fr(),
                                                        now.level().inWords().fr()))),
                        new Studies(
                                level,
                                now.canadianCredential(),
                                now.academicYearsInCanada(),
                                now.assessedOn() == null ? null : asOf)));
    }

    private static Stream<Step> canadian(Studies now) {
        var from = now.canadianCredential();
        return Arrays.stream(CanadianCredential.values())
                .filter(credential -> credential.compareTo(from) > 0)
                .map(credential -> new Step(
                        Change.of(
                                ChangeKind.CANADIAN_CREDENTIAL,
                                ChangeSubject.NONE,
                                from.name(),
                                credential.name(),
                                STEPS_OF_A_LEVEL
                                        * (EnumSet.range(from, credential).size() - 1),
                                new Wording(
                                        LevelWords.capital(credential.inWords().en()),
                                        LevelWords.capital(credential.inWords().fr()))),
                        new Studies(
                                levelWith(now.level(), credential),
                                credential,
                                now.academicYearsInCanada(),
                                now.assessedOn())));
    }

    /** The level that the credential leads to with those there are, of which one of three years makes two or more. */
    private static EducationLevel levelWith(EducationLevel now, CanadianCredential credential) {
        var first = now.compareTo(EducationLevel.ONE_YEAR) < 0;
        return switch (credential) {
            case NONE -> now;
            case ONE_OR_TWO_YEARS ->
                first ? EducationLevel.ONE_YEAR : now == EducationLevel.BACHELORS ? EducationLevel.TWO_OR_MORE : now;
            case THREE_YEARS_OR_MORE ->
                first
                        ? EducationLevel.BACHELORS
                        : now.compareTo(EducationLevel.TWO_OR_MORE) < 0 ? EducationLevel.TWO_OR_MORE : now;
        };
    }

    private Stream<Step> assessed(Studies now) {
        var on = now.assessedOn();
        if (on == null) {
            return Stream.empty();
        }
        return Stream.of(new Step(
                Change.of(
                        ChangeKind.ASSESSMENT,
                        ChangeSubject.NONE,
                        on.toString(),
                        asOf.toString(),
                        1,
                        new Wording(
                                "The credential assessed anew; the assessment is of " + on,
                                "Le titre de compétences évalué de nouveau; l’évaluation date du " + on)),
                new Studies(now.level(), now.canadianCredential(), now.academicYearsInCanada(), asOf)));
    }
}
