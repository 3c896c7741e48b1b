package ca.drawline.vocabulary;

/**
 * One ability in the other official language.
 *
 * @param ability the ability
 * @param clb level, 0 to 10
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record SecondLanguage(Ability ability, int clb, boolean withPartner) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                ability.inWords().en() + " at CLB " + clb + " in the second official language",
                ability.inWords().fr() + " au niveau " + clb + " dans la deuxième langue officielle");
    }
}
