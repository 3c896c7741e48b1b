package ca.drawline.api;

import ca.drawline.rulebook.RuleFile;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Answers with a file of the rule book, byte for byte, under the tag of its content. */
final class FileAnswer {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private FileAnswer() {}

    static Response of(RuleFile file, Request request) {
        var tag = tag(file.digest());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null
                        ? Response.ok(file.content().getBytes(StandardCharsets.UTF_8))
                                .type(TEXT)
                        : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    static EntityTag tag(String digest) {
        return new EntityTag(digest);
    }
}
