package ca.drawline.vocabulary;

/**
 * How many of a group a draw invites at most.
 *
 * @param by what makes the group
 * @param group the group's id
 * @param places the most who are invited
 */
public record Cap(GroupBy by, String group, int places) implements DrawFact {

    @Override
    public Wording inWords() {
        var kind = by.inWords();
        return new Wording(
                "at most " + places + " invited of the " + kind.en() + " " + group,
                "au plus " + places + " invités (" + kind.fr() + " " + group + ")");
    }
}
