package ca.drawline.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Takes edits through a draft, its review and its publication: Ana writes, Bo approves. */
final class Publisher {

    static final String AUTHOR = "ana";
    static final String APPROVER = "bo";

    private static final String JSON = "application/json";

    private final Caller caller;

    Publisher(Caller caller) {
        this.caller = caller;
    }

    /** Begins a draft over what serves. */
    String begin() throws IOException {
        return "/api/v1/drafts/"
                + caller.post("/api/v1/drafts", "{ \"name\": \"A trial\" }", JSON, AUTHOR)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    /** Changes a file of a draft; says what its text is now. */
    String edit(String draft, String path, UnaryOperator<String> change) throws IOException {
        var read = caller.get(draft + "/files/" + path).expect(200);
        var changed = change.apply(read.body());
        caller.put(draft + "/files/" + path, changed, read.tag(), AUTHOR).expect(200);
        return changed;
    }

    void submit(String draft) throws IOException {
        caller.post(draft + "/submit", "", JSON, AUTHOR).expect(200);
    }

    /** Approves a draft as it stands; the answer names the version. */
    JsonNode approve(String draft) throws IOException {
        var digest = caller.get(draft).expect(200).json().path("digest").asText();
        return caller.post(draft + "/approve", "{ \"digest\": \"%s\" }".formatted(digest), JSON, APPROVER)
                .expect(200)
                .json();
    }
}
