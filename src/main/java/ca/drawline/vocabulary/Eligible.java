package ca.drawline.vocabulary;

/**
 * The candidate is eligible for a program.
 *
 * @param program the program's id
 */
public record Eligible(String program) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording("eligible for " + program, "admissible au programme " + program);
    }
}
