package ca.drawline.round;

/**
 * Candidates of a pool within a range of scores.
 *
 * @param from lowest score, 0 to 1,200
 * @param to highest score, 0 to 1,200
 * @param candidates how many candidates have such a score
 */
public record PoolBand(int from, int to, int candidates) {

    /** How many different scores lie in the band. */
    public int width() {
        return to - from + 1;
    }

    /** Whether a score lies in the band. */
    public boolean contains(int score) {
        return from <= score && score <= to;
    }
}
