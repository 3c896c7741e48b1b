package ca.drawline.draw.comparison;

import ca.drawline.vocabulary.Wording;

/**
 * Why someone gains or loses an invitation: exactly one cause for each, found in this way.
 *
 * <ol>
 *   <li>The rules change first and the draw second. Between the two draws stands a third: the candidates as the alternative
 *       finds them, drawn as the baseline asks and by its rules about draws. Whoever has the baseline's outcome there still
 *       turns by the {@link #REQUEST}.
 *   <li>For the others it is asked whether they, with the standing and the score that the alternative finds, would have been on
 *       the other side of the baseline's line, where it was. If not, they are {@link #DISPLACED}.
 *   <li>If so, the first of {@link #CATEGORY}, {@link #ELIGIBILITY}, {@link #SCORE} counts that alone, all else being as the
 *       baseline finds it, would have put them there; where none alone would, the first without which the others would not.
 * </ol>
 */
public enum Cause {
    /** Membership in categories changed, and with it whether they take part. */
    CATEGORY("category", "catégorie"),
    /** Eligibility for programs changed, and with it whether they take part. */
    ELIGIBILITY("eligibility", "admissibilité"),
    /** Their own score changed. */
    SCORE("own score", "note de la personne"),
    /** The draw is another: its stages, type, invitations, floor, moment or exclusions, or the rules about draws. */
    REQUEST("the draw asked for", "ronde demandée"),
    /** Nothing about them decides: the line moved, because others passed it. */
    DISPLACED("the line moved", "déplacement du seuil");

    private final String en;
    private final String fr;

    Cause(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    /** The value as a person would say it. */
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
