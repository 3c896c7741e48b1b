package ca.drawline.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saves files in drafts: a few times in each. */
final class SavingDrafts implements Work {

    private static final int SAVES = 4;
    private static final int MOST_LOOKED_AT = 10;
    private static final String FILE = "categories/2023-05-31/trades.drl";

    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private String draft = "";
    private String sent = "";
    private int saves;

    @Override
    public String name() {
        return "draft saves";
    }

    @Override
    public void once(Caller caller) throws IOException {
        if (draft.isEmpty() || saves % SAVES == 0) {
            draft = new Publisher(caller).begin();
        }
        saves++;
        var publisher = new Publisher(caller);
        var mark = "// Save " + saves + "\n";
        sent = "";
        acknowledged.put(draft, publisher.edit(draft, FILE, text -> {
            sent = mark + text;
            return sent;
        }));
        sent = "";
    }

    @Override
    public List<String> faults(Caller caller) throws IOException {
        var faults = new ArrayList<String>();
        var drafts = new ArrayList<>(acknowledged.keySet());
        for (String one : drafts.subList(Math.max(0, drafts.size() - MOST_LOOKED_AT), drafts.size())) {
            var stands = caller.get(one + "/files/" + FILE);
            var mayBeSaved =
                    one.equals(draft) && !sent.isEmpty() && stands.body().equals(sent);
            if (stands.status() != 200 || !(stands.body().equals(acknowledged.get(one)) || mayBeSaved)) {
                faults.add("%s does not hold what was saved: %s".formatted(one, stands.body()));
            } else {
                acknowledged.put(one, stands.body());
            }
            var digest = caller.get(one).expect(200).json().path("digest").asText();
            var exported = caller.get("/api/v1/rules/export?rules=" + one.substring("/api/v1/".length()));
            if (!exported.tag().equals("\"" + digest + "\"")) {
                faults.add("%s says that its digest is %s and holds %s".formatted(one, digest, exported.tag()));
            }
        }
        draft = "";
        return faults;
    }
}
