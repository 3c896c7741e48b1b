package ca.drawline.scenario;

import ca.drawline.draw.Entrants;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The candidates that a scenario of a draw describes; each stands for itself. */
record Entered(List<Candidate> candidates) implements Entrants {

    record Candidate(
            String id, int score, long submittedAt, List<String> programs, List<String> categories, String province) {}

    static Entered of(JsonNode list) {
        var candidates = new ArrayList<Candidate>();
        for (JsonNode candidate : list) {
            candidates.add(new Candidate(
                    candidate.path("id").asText(),
                    candidate.path("score").asInt(),
                    Instant.parse(candidate.path("submittedAt").asText()).getEpochSecond(),
                    List.copyOf(Answer.texts(candidate.path("eligible"))),
                    List.copyOf(Answer.texts(candidate.path("member"))),
                    candidate.path("province").asText("")));
        }
        return new Entered(candidates);
    }

    @Override
    public int size() {
        return candidates.size();
    }

    @Override
    public int score(int candidate) {
        return candidates.get(candidate).score();
    }

    @Override
    public long submittedAt(int candidate) {
        return candidates.get(candidate).submittedAt();
    }

    @Override
    public String id(int candidate) {
        return candidates.get(candidate).id();
    }

    @Override
    public int standing(int candidate) {
        return candidate;
    }

    @Override
    public String province(int candidate) {
        return candidates.get(candidate).province();
    }

    @Override
    public int standings() {
        return candidates.size();
    }

    @Override
    public List<String> programs(int standing) {
        return candidates.get(standing).programs();
    }

    @Override
    public List<String> categories(int standing) {
        return candidates.get(standing).categories();
    }
}
