package ca.drawline.vocabulary;

/**
 * A test that an invitation must stand up to, on the day of the invitation and on the day of the application.
 *
 * @param test the test's id
 */
public record Upheld(String test) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording("stands up to " + test, "satisfait à " + test);
    }
}
