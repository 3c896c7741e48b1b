package ca.drawline.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Seals official draws over one pool, one after the other. */
final class SealingDraws implements Work {

    private static final String POOL = "officially-drawn";
    private static final int SIZE = 3_000;
    private static final int INVITATIONS = 3;
    private static final String DRAW = """
            { "pool": "%s", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL", "invitations": %d }
            """.formatted(POOL, INVITATIONS);

    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private boolean unanswered;
    private boolean pool;

    @Override
    public String name() {
        return "sealed draws";
    }

    @Override
    public void once(Caller caller) throws IOException {
        if (!pool && caller.get("/api/v1/pools/" + POOL).status() != 200) {
            caller.post(
                            "/api/v1/pools",
                            "{ \"name\": \"%s\", \"synthesize\": { \"round\": \"252\", \"size\": %d, \"seed\": 1 } }"
                                    .formatted(POOL, SIZE))
                    .expect(201);
        }
        pool = true;
        unanswered = true;
        var sealed = caller.post("/api/v1/draws", DRAW).expect(201).json();
        acknowledged.put(sealed.path("id").asText(), sealed.path("hash").asText());
        unanswered = false;
    }

    @Override
    public List<String> faults(Caller caller) throws IOException {
        var faults = new ArrayList<String>();
        var listed = new LinkedHashMap<String, String>();
        caller.get("/api/v1/draws/sealed?limit=500")
                .expect(200)
                .json()
                .path("draws")
                .forEach(one ->
                        listed.put(one.path("id").asText(), one.path("hash").asText()));
        acknowledged.forEach((draw, hash) -> {
            if (!hash.equals(listed.get(draw))) {
                faults.add("The sealed draw %s is lost or another: %s".formatted(draw, listed.get(draw)));
            }
        });
        if (listed.size() > acknowledged.size() + (unanswered ? 1 : 0)) {
            faults.add("Nobody has sealed %d of the draws".formatted(listed.size() - acknowledged.size()));
        }
        for (String newest : listed.keySet().stream().limit(1).toList()) {
            var verified = caller.post("/api/v1/draws/%s/verify".formatted(newest), "")
                    .expect(200)
                    .json();
            if (!verified.path("verified").asBoolean()) {
                faults.add("The sealed draw %s: %s".formatted(newest, verified.path("faults")));
            }
            if (caller.get("/api/v1/draws/%s/invitations".formatted(newest))
                            .body()
                            .lines()
                            .count()
                    != INVITATIONS) {
                faults.add("The sealed draw %s has not all its invitations".formatted(newest));
            }
        }
        unanswered = false;
        listed.forEach(acknowledged::putIfAbsent);
        return faults;
    }
}
