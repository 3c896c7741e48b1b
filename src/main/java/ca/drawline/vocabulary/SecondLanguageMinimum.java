package ca.drawline.vocabulary;

/**
 * The lowest of the four abilities in the other official language.
 *
 * @param clb level, 0 to 10
 */
public record SecondLanguageMinimum(int clb) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "lowest ability in the second official language at CLB " + clb,
                "compétence la plus faible dans la deuxième langue officielle au niveau " + clb);
    }
}
