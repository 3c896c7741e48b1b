package ca.drawline.api;

import ca.drawline.answer.EvaluatedLines;
import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Problems;
import ca.drawline.answer.Refusal;
import ca.drawline.intake.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the body of a request, up to a limit. */
final class Body {

    /** Longest document, in bytes: some hundred times a full profile. */
    static final int LIMIT = EvaluatedLines.LONGEST;

    /** Several of the largest files, in bytes. */
    private static final int LIMIT_OF_FILES = 2 << 20;

    private static final String SMALLER =
            "One profile is far smaller; send many to /api/v1/evaluations/batch, one a line.";

    /** How much of an overlong body is read and thrown away, so that the sender gets to hear the answer. */
    private static final long PATIENCE = 128L << 20;

    private Body() {}

    static JsonNode json(InputStream body) {
        return StrictJson.read(document(body));
    }

    /** A document that may be left out; an empty object stands for it then. */
    static JsonNode optionalJson(InputStream body) {
        var read = document(body);
        return read.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.read(read);
    }

    /** A document whose texts are files of the rule book; an empty object stands for one that is left out. */
    static JsonNode optionalFiles(InputStream body) {
        var read = bytes(body, LIMIT_OF_FILES, "Save what is done, and send the files that are being edited.");
        return read.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.readFiles(read);
    }

    private static byte[] document(InputStream body) {
        return bytes(body, LIMIT, SMALLER);
    }

    /** All bytes of a body, up to a limit. */
    static byte[] bytes(InputStream body, int limit, String hint) {
        try {
            var read = body.readNBytes(limit + 1);
            if (read.length > limit) {
                discard(body);
                throw new Refusal(Problems.tooLarge("The body", limit, hint));
            }
            return read;
        } catch (IOException e) {
            throw halfSent();
        }
    }

    /** What ends a request whose sender is gone before its end. */
    static Refusal halfSent() {
        return new Refusal(ProblemDetail.of(
                400,
                "unreadable-body",
                "The body cannot be read",
                "The body ended before all of it had arrived.",
                List.of(Fault.general(
                        "half-sent", "The body ended before all of it had arrived.", "Send the request again."))));
    }

    private static void discard(InputStream body) throws IOException {
        var buffer = new byte[1 << 16];
        var left = PATIENCE;
        for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }
}
