package ca.drawline.draw.seek;

/** What a draw should come to. */
public sealed interface Goal {

    /**
     * The line should fall at a score.
     *
     * @param cutOff the score, 0 to 1,200
     */
    record Line(int cutOff) implements Goal {}

    /**
     * A group should have a share among the invited.
     *
     * @param group the group
     * @param atLeast its share, above 0 and up to 1
     */
    record Share(Group group, double atLeast) implements Goal {}
}
