package ca.drawline.vocabulary;

/**
 * An application for permanent residence after an invitation.
 *
 * @param days days from the invitation to the receipt of the application; 0 on the day of the invitation
 */
public record Application(int days) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(days + " days after the invitation", days + " jours après l’invitation");
    }
}
