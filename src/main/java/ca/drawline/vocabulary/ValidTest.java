package ca.drawline.vocabulary;

/**
 * The test's results may still be used.
 */
public record ValidTest(String test) implements Finding {

    @Override
    public String inWords() {
        return test + " is valid";
    }
}
