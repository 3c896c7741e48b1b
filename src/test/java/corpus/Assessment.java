package corpus;

import java.util.LinkedHashMap;
import java.util.Map;

public class Assessment {
    private final String candidateId;
    private int total;
    private String status = "OPEN";
    private final Map<String, Integer> points = new LinkedHashMap<>();

    public Assessment(String candidateId) {
        this.candidateId = candidateId;
    }

    public String getCandidateId() {
        return candidateId;
    }

    public int getTotal() {
        return total;
    }

    public String getStatus() {
        return status;
    }

    public Map<String, Integer> getPoints() {
        return points;
    }

    public void award(String factor, int n) {
        points.merge(factor, n, Integer::sum);
        total += n;
    }

    public void decide(String status) {
        this.status = status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
