package ca.drawline.vocabulary;

/**
 * The candidate's age.
 *
 * @param years completed years on the asked date
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record Age(int years, boolean withPartner) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording("age " + years, years + " ans");
    }
}
