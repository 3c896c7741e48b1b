package ca.drawline.vocabulary;

/**
 * One ability's result in a language test, on the test's own scale.
 *
 * @param test the test's name, as in the charts
 * @param ability the ability tested
 * @param score the result on the test's own scale
 */
public record TestScore(String test, Ability ability, double score) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                test + " " + ability.inWords().en() + " " + score,
                test + ", " + ability.inWords().fr() + " " + score);
    }
}
