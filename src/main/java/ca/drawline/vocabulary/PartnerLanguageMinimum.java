package ca.drawline.vocabulary;

/**
 * The lowest of a counting partner's four abilities.
 *
 * @param clb level, 0 to 10
 */
public record PartnerLanguageMinimum(int clb) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "partner: lowest ability at CLB " + clb, "conjoint : compétence la plus faible au niveau " + clb);
    }
}
