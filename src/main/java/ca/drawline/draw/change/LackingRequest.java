package ca.drawline.draw.change;

/**
 * Whose changes are asked for.
 *
 * @param nearest how many candidates, nearest to the line first, 1 to 5,000
 * @param among of which candidates that are not invited
 */
public record LackingRequest(int nearest, Among among) {

    /** Which of the candidates that are not invited. */
    public enum Among {
        /** Those who took part: the draw passed them over. */
        RANKED,
        /** Those who took no part, those with the highest scores first: they lack a program or a category. */
        NOT_RANKED
    }
}
