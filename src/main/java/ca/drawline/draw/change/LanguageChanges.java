package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Wording;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Better results of the candidate in the official languages: in the first one ability or all four, in the second all
 * four; and the choice of the other language as first.
 */
final class LanguageChanges implements Changes {

    private static final Wording OWN = new Wording("", "");

    private final LanguageSteps steps;

    LanguageChanges(LanguageSteps steps) {
        this.steps = steps;
    }

    @Override
    public Stream<Stream<Trial>> of(Profile profile) {
        var first = profile.firstOfficialLanguage();
        var results = profile.languages();
        var oneAbility = Arrays.stream(Ability.values())
                .map(ability -> steps.oneAbility(ChangeKind.FIRST_LANGUAGE, results, first, ability));
        var all = Stream.of(
                steps.allAbilities(ChangeKind.FIRST_LANGUAGE, results, first, OWN),
                steps.allAbilities(ChangeKind.SECOND_LANGUAGE, results, first.other(), OWN));
        return Stream.concat(
                Stream.concat(oneAbility, all).map(ladder -> ladder.map(step -> trial(profile, step))),
                Stream.of(choice(profile)));
    }

    private static Trial trial(Profile profile, LanguageSteps.Step step) {
        return new Trial(
                step.change(), Altered.from(profile).languages(step.results()).profile());
    }

    private Stream<Trial> choice(Profile profile) {
        var first = profile.firstOfficialLanguage();
        var other = first.other();
        if (steps.counted(profile.languages(), other) == null) {
            return Stream.empty();
        }
        var words = new Wording(
                LevelWords.capital(other.inWords().en()) + " chosen as first official language",
                LevelWords.capital(other.inWords().fr()) + " comme première langue officielle");
        return Stream.of(new Trial(
                Change.of(
                        ChangeKind.FIRST_LANGUAGE_CHOICE,
                        ChangeSubject.of(other),
                        first.name(),
                        other.name(),
                        1,
                        words),
                Altered.from(profile).firstOfficialLanguage(other).profile()));
    }
}
