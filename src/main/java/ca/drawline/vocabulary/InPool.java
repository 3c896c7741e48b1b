package ca.drawline.vocabulary;

/**
 * How long a profile has been in the pool at the moment of the draw.
 *
 * @param months whole months since its submission
 */
public record InPool(int months) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(months + " months in the pool", months + " mois dans le bassin");
    }
}
