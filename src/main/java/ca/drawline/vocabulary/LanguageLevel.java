package ca.drawline.vocabulary;

/**
 * A test score in Canadian Language Benchmarks or niveaux de compétence.
 *
 * @param language the language that the test is in
 * @param ability the ability
 * @param clb level, 0 to 10
 */
public record LanguageLevel(Language language, Ability ability, int clb) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording(
                ability.inWords().en() + " in " + language.inWords().en() + " at level " + clb,
                ability.inWords().fr() + " en " + language.inWords().fr() + " au niveau " + clb);
    }
}
