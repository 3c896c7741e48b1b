package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.record.RecordDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is said of sealed draws. */
public final class RecordReader {

    private RecordReader() {}

    /**
     * Reads the document of a draw that was sealed elsewhere.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public static RecordDocument document(JsonNode json) {
        return Fields.whole(json, RecordReader::document);
    }

    private static @Nullable RecordDocument document(Fields fields, List<FieldProblem> problems) {
        var record = fields.required("record", "Send the whole document, as /api/v1/draws/{id}/record gave it.");
        var hash = fields.text("hash", "Send the whole document, as /api/v1/draws/{id}/record gave it.");
        var result = fields.required("result", "Send the whole document, as /api/v1/draws/{id}/record gave it.");
        var excluded = fields.required("excluded", "Send the whole document, as /api/v1/draws/{id}/record gave it.");
        fields.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        var ids = new ArrayList<String>();
        requireNonNull(excluded).forEach(id -> ids.add(id.asText()));
        var document = new RecordDocument(requireNonNull(record), requireNonNull(hash), requireNonNull(result), ids);
        try {
            document.sealed();
            return document;
        } catch (IllegalArgumentException e) {
            fields.refuse(
                    "record",
                    "not-a-record",
                    "This is not the record of a sealed draw, or of another version of Drawline.",
                    "Send the whole document, as /api/v1/draws/{id}/record gave it.");
            return null;
        }
    }

    /**
     * Reads the day on which an invitation was declined; none where the document says nothing.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public static Optional<LocalDate> declinedOn(JsonNode json) {
        var problems = new ArrayList<FieldProblem>();
        var fields = Fields.of(json, "", problems);
        var on = fields == null ? null : fields.optionalDate("on");
        if (fields != null) {
            fields.nothingElse();
        }
        NoteReader.refuse(problems);
        return Optional.ofNullable(on);
    }

    /** An official draw leaves out whom others invited, unless it says otherwise. */
    public static JsonNode official(JsonNode json) {
        var copy = json.deepCopy();
        if (copy instanceof ObjectNode draw && !draw.has("excludeInvited")) {
            draw.put("excludeInvited", true);
        }
        return copy;
    }
}
