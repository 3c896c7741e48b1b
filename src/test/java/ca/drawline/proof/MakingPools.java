package ca.drawline.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes pools, and tries a draw over each. */
final class MakingPools implements Work {

    /** Other work has pools of its own. */
    private static final String NAMES = "people-";

    private static final int SIZE = 3_000;
    private static final int MOST_COUNTED = 3;

    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final List<String> draws = new ArrayList<>();
    private String unanswered = "";
    private int number;

    @Override
    public String name() {
        return "pools";
    }

    @Override
    public void once(Caller caller) throws IOException {
        number++;
        var pool = NAMES + number;
        unanswered = pool;
        var made = caller.post(
                        "/api/v1/pools",
                        "{ \"name\": \"%s\", \"synthesize\": { \"round\": \"252\", \"size\": %d, \"seed\": %d } }"
                                .formatted(pool, SIZE, number))
                .expect(201);
        acknowledged.put(pool, made.json().path("digest").asText());
        unanswered = "";
        var draw = caller.post(
                        "/api/v1/draws/dry-run",
                        Load.DRAW.formatted("published").replace("\"people\"", "\"" + pool + "\""))
                .expect(200);
        draws.add("/api/v1/draws/" + draw.json().path("id").asText());
    }

    @Override
    public List<String> faults(Caller caller) throws IOException {
        var faults = new ArrayList<String>();
        var listed = new LinkedHashMap<String, String>();
        caller.get("/api/v1/pools")
                .expect(200)
                .json()
                .forEach(pool -> listed.put(
                        pool.path("name").asText(), pool.path("digest").asText()));
        listed.keySet().removeIf(pool -> !pool.startsWith(NAMES));
        acknowledged.forEach((pool, digest) -> {
            if (!digest.equals(listed.get(pool))) {
                faults.add("The pool %s is lost or another: %s".formatted(pool, listed));
            }
        });
        for (String pool : listed.keySet()) {
            if (!acknowledged.containsKey(pool) && !pool.equals(unanswered)) {
                faults.add("Nobody has made the pool " + pool);
            }
        }
        var pools = new ArrayList<>(listed.keySet());
        for (String pool : pools.subList(Math.max(0, pools.size() - MOST_COUNTED), pools.size())) {
            var bands = caller.get("/api/v1/pools/%s/distribution?asOf=2023-06-28".formatted(pool))
                    .expect(200)
                    .json()
                    .path("bands");
            var people = 0;
            for (var band : bands) {
                people += band.path("candidates").asInt();
            }
            if (people != SIZE) {
                faults.add("The pool %s has %d people of %d".formatted(pool, people, SIZE));
            }
        }
        for (String draw : draws) {
            if (caller.get(draw).status() != 200) {
                faults.add("The draw %s is lost".formatted(draw));
            }
        }
        listed.forEach(acknowledged::putIfAbsent);
        return faults;
    }
}
