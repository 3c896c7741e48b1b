package ca.drawline.vocabulary;

/**
 * The draw as asked for. A draw of several categories is as many of these, alike but for the category.
 *
 * @param type whom it ranks
 * @param program the program's id, empty unless the type is PROGRAM
 * @param category the category's id, empty unless the type is CATEGORY
 * @param invitations the number to invite
 */
public record Draw(DrawType type, String program, String category, int invitations) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "a " + type.inWords().en() + " draw" + (invitations == 0 ? "" : " of " + invitations + " invitations"),
                "une ronde d’invitations " + type.inWords().fr()
                        + (invitations == 0 ? "" : ", " + invitations + " invitations"));
    }
}
