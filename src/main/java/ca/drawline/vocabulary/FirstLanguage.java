package ca.drawline.vocabulary;

/**
 * One ability in the first official language.
 *
 * @param ability the ability
 * @param clb Canadian Language Benchmark or niveau de compétence, 0 (below the chart) to 10 (10 or more)
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record FirstLanguage(Ability ability, int clb, boolean withPartner) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                ability.inWords().en() + " at CLB " + clb + " in the first official language",
                ability.inWords().fr() + " au niveau " + clb + " dans la première langue officielle");
    }
}
