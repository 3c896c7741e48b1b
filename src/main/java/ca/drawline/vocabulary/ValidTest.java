package ca.drawline.vocabulary;

/**
 * The test's results may still be used.
 */
public record ValidTest(String test) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording(test + " is valid", test + " est valide");
    }
}
