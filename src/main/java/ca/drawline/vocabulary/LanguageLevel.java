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
    public String inWords() {
        return ability.inWords() + " in " + language.inWords() + " at level " + clb;
    }
}
