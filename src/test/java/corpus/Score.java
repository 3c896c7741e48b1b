package corpus;
/** a fact rules may insert. */
public class Score {
    private final String candidateId, factor;
    private final int points;

    public Score(String candidateId, String factor, int points) {
        this.candidateId = candidateId;
        this.factor = factor;
        this.points = points;
    }

    public String getCandidateId() {
        return candidateId;
    }

    public String getFactor() {
        return factor;
    }

    public int getPoints() {
        return points;
    }
}
