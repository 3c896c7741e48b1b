package ca.drawline.draw.change;

import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Studies;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Better languages and education of a partner who comes along. Whether the partner does is no choice that is tried. */
final class PartnerChanges implements Changes {

    private static final Wording OF_THE_PARTNER = new Wording(" of the partner", " du partenaire");

    private final LanguageSteps steps;
    private final StudyChanges studies;

    PartnerChanges(LanguageSteps steps, StudyChanges studies) {
        this.steps = steps;
        this.studies = studies;
    }

    @Override
    public Stream<Stream<Trial>> of(Profile profile) {
        var partner = profile.partner();
        if (partner == null || !profile.withPartner()) {
            return Stream.empty();
        }
        var languages = languages(partner)
                .map(language -> steps.allAbilities(
                                ChangeKind.PARTNER_LANGUAGE, partner.languages(), language, OF_THE_PARTNER)
                        .map(step ->
                                new Trial(step.change(), with(profile, partner, partner.education(), step.results()))));
        var education = studies.higher(ChangeKind.PARTNER_EDUCATION, partner.education(), OF_THE_PARTNER)
                .map(step -> new Trial(step.change(), with(profile, partner, step.studies(), partner.languages())));
        return Stream.concat(languages, Stream.of(education));
    }

    /** One language of a partner counts: the one that is named, else any. */
    private static Stream<Language> languages(Partner partner) {
        var named = partner.firstOfficialLanguage();
        return named == null ? Arrays.stream(Language.values()) : Stream.of(named);
    }

    private static Profile with(Profile profile, Partner partner, Studies studies, List<LanguageResult> results) {
        return Altered.from(profile)
                .partner(new Partner(
                        partner.accompanying(),
                        partner.citizenOrPermanentResident(),
                        studies,
                        partner.firstOfficialLanguage(),
                        results,
                        partner.work()))
                .profile();
    }
}
