package ca.drawline.vocabulary;

/**
 * The lowest of the four abilities in a named official language, whether it is the candidate's first or second.
 *
 * @param language the language that the rule asks for
 * @param minimum level, 0 to 10
 */
public record OfficialLanguage(@Asked Language language, int minimum) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "lowest ability in " + language.inWords().en() + " at level " + minimum,
                "compétence la plus faible en " + language.inWords().fr() + " au niveau " + minimum);
    }
}
