package ca.drawline.vocabulary;

/**
 * The lowest of the four abilities in a named official language, whether it is the candidate's first or second.
 *
 * @param language the language that the rule asks for
 * @param minimum level, 0 to 10
 */
public record OfficialLanguage(@Asked Language language, int minimum) implements GivenFact {

    @Override
    public String inWords() {
        return "lowest ability in " + language.inWords() + " at level " + minimum;
    }
}
