package ca.drawline.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publishes numbered edits, one over the other. */
final class Publishing implements Work {

    private final Map<Integer, String> acknowledged = new LinkedHashMap<>();
    private int number;
    private String unanswered = "";

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public void once(Caller caller) throws IOException {
        var publisher = new Publisher(caller);
        var draft = publisher.begin();
        number++;
        new NumberedEdit(number).make(publisher, draft);
        publisher.submit(draft);
        unanswered = caller.get(draft).expect(200).json().path("digest").asText();
        var published = publisher.approve(draft);
        acknowledged.put(
                published.path("published").asInt(), published.path("digest").asText());
        unanswered = "";
    }

    @Override
    public List<String> faults(Caller caller) throws IOException {
        var faults = new ArrayList<String>();
        acknowledged.forEach((version, digest) -> {
            try {
                var kept = caller.get("/api/v1/rules/versions/" + version);
                if (!kept.json().at("/version/digest").asText().equals(digest)) {
                    faults.add("Version %d is not what was published: %s".formatted(version, kept.body()));
                }
            } catch (IOException e) {
                faults.add(e.toString());
            }
        });
        var serving = caller.get("/api/v1/rules").expect(200).json();
        var last =
                acknowledged.isEmpty() ? "" : List.copyOf(acknowledged.values()).get(acknowledged.size() - 1);
        var digest = serving.path("digest").asText();
        if (!last.isEmpty() && !digest.equals(last) && !digest.equals(unanswered)) {
            faults.add("Neither what was published last serves, nor what was about to be: " + version(serving));
        }
        if (!digest.equals(last)) {
            acknowledged.put(serving.path("version").asInt(), digest);
        }
        if (!serving.path("problems").isEmpty()) {
            faults.add("The rules directory is not whole: " + serving.path("problems"));
        }
        faults.addAll(mixed(caller, serving));
        return faults;
    }

    /** The grid and the rule file of one edit serve together. */
    private List<String> mixed(Caller caller, JsonNode serving) throws IOException {
        var answer =
                Load.Evaluated.of(caller.post("/api/v1/evaluations?asOf=2023-06-28&explain=none", NumberedEdit.PROFILE)
                        .expect(200)
                        .json());
        for (int edit = 1; edit <= number; edit++) {
            var one = new NumberedEdit(edit);
            if (answer.total() == one.total() && answer.label().equals(one.label())) {
                return List.of();
            }
        }
        return serving.path("version").asInt() == 1 ? List.of() : List.of("Mixed: " + answer);
    }

    private static String version(JsonNode serving) {
        return serving.path("version").asText() + " " + serving.path("digest").asText();
    }
}
