package ca.drawline.vocabulary;

/**
 * A language test of the candidate or the partner.
 *
 * @param test the test's name, as in the charts
 * @param yearsOld completed years between the test and the asked date
 */
public record LanguageTest(String test, int yearsOld) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                test + " taken " + yearsOld + " completed years ago",
                test + " passé il y a " + yearsOld + " ans révolus");
    }
}
