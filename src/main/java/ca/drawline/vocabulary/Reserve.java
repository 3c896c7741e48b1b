package ca.drawline.vocabulary;

/**
 * Places of a draw that go first to the best ranked of a group.
 *
 * @param by what makes the group
 * @param group the group's id
 * @param places how many
 */
public record Reserve(GroupBy by, String group, int places) implements DrawFact {

    @Override
    public Wording inWords() {
        var kind = by.inWords();
        return new Wording(
                places + " places reserved for the " + kind.en() + " " + group,
                places + " places réservées (" + kind.fr() + " " + group + ")");
    }
}
