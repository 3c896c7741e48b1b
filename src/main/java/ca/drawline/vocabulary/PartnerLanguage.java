package ca.drawline.vocabulary;

/**
 * One ability of a partner who counts, in the partner's one official language that counts.
 *
 * @param ability the ability
 * @param clb level, 0 to 10
 */
public record PartnerLanguage(Ability ability, int clb) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "partner: " + ability.inWords().en() + " at CLB " + clb,
                "conjoint : " + ability.inWords().fr() + " au niveau " + clb);
    }
}
