package ca.drawline.draw.change;

import ca.drawline.vocabulary.Wording;

/** Why a candidate took no part in a draw. */
public enum NotRanked {
    /** The request left the candidate out. */
    EXCLUDED("The request of the draw leaves the candidate out.", "La demande de ronde écarte le candidat."),
    /** The profile was submitted after the moment of the draw. */
    SUBMITTED_LATER(
            "The profile was submitted after the moment of the draw.",
            "Le profil a été présenté après le moment de la ronde."),
    /** The candidate is not eligible for a program that the draw asks for; with one they would have taken part. */
    PROGRAM(
            "The candidate is not eligible for a program that the draw asks for.",
            "Le candidat n’est admissible à aucun programme visé par la ronde."),
    /** The candidate is not a member of a category that the draw asks for; with one they would have taken part. */
    CATEGORY(
            "The candidate is not a member of a category that the draw asks for.",
            "Le candidat n’est membre d’aucune catégorie visée par la ronde."),
    /** The candidate is neither eligible for such a program nor a member of such a category. */
    PROGRAM_AND_CATEGORY(
            "The candidate is neither eligible for a program nor a member of a category that the draw asks for.",
            "Le candidat n’est ni admissible à un programme ni membre d’une catégorie visés par la ronde."),
    /** The rules of the draw rank nobody like the candidate, whatever their program and category. */
    RULES(
            "The rules of the draw rank nobody like the candidate.",
            "Les règles de la ronde ne classent personne comme le candidat.");

    private final String en;
    private final String fr;

    NotRanked(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    /** The reason in a sentence. */
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
