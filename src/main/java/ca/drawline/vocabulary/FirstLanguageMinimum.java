package ca.drawline.vocabulary;

/**
 * The lowest of the four abilities in the first official language.
 *
 * @param clb level, 0 to 10
 */
public record FirstLanguageMinimum(int clb) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "lowest ability in the first official language at CLB " + clb,
                "compétence la plus faible dans la première langue officielle au niveau " + clb);
    }
}
