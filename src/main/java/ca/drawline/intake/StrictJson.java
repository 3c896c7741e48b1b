package ca.drawline.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON value and nothing after it. A name given twice, deep nesting and overlong numbers are refused, since
 * each could make two readers see two different documents or one reader work without end.
 */
public final class StrictJson {

    private static final int DEEPEST_NESTING = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 1_000;

    /** Longer than any file may be, so that what refuses one too large can name it. */
    private static final int LONGEST_FILE = 1 << 20;

    private static final ObjectMapper MAPPER = mapper(LONGEST_TEXT);
    private static final ObjectMapper MAPPER_OF_FILES = mapper(LONGEST_FILE);

    private StrictJson() {}

    private static ObjectMapper mapper(int longestText) {
        return new ObjectMapper(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST_NESTING)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(longestText)
                                .maxNameLength(LONGEST_NAME)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * Reads a document.
     *
     * @param utf8 the document in UTF-8
     * @throws Unreadable if it is not one JSON value
     */
    public static JsonNode read(byte[] utf8) {
        return read(utf8, MAPPER);
    }

    /**
     * Reads a document whose texts are whole files.
     *
     * @param utf8 the document in UTF-8
     * @throws Unreadable if it is not one JSON value
     */
    public static JsonNode readFiles(byte[] utf8) {
        return read(utf8, MAPPER_OF_FILES);
    }

    private static JsonNode read(byte[] utf8, ObjectMapper mapper) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            if (text.toString().isBlank()) {
                throw new Unreadable(
                        0, 0, "empty-body", "There is no JSON: the body is empty.", "Send one JSON object.");
            }
            return mapper.readTree(text.toString());
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    0, 0, "not-utf-8", "The body is not text in UTF-8.", "Save or send it in the encoding UTF-8.");
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(JsonProcessingException e) {
        var location = e.getLocation();
        var line = location == null ? 0 : Math.max(location.getLineNr(), 0);
        var column = location == null ? 0 : Math.max(location.getColumnNr(), 0);
        var reason = reason(e);
        var at = location == null || location.equals(JsonLocation.NA)
                ? ""
                : " (line " + line + ", column " + column + ")";
        if (e instanceof JsonEOFException) {
            return new Unreadable(
                    line,
                    column,
                    "half-written",
                    "The JSON ends too early" + at + ": something that was opened is never closed.",
                    "Send the whole document, with every bracket, brace and quotation mark closed.");
        }
        if (e instanceof StreamConstraintsException) {
            return new Unreadable(
                    line,
                    column,
                    "too-deep-or-long",
                    "The JSON is nested too deeply or has an overlong name, number or text" + at + ".",
                    "Nest at most %d levels; numbers have at most %d characters."
                            .formatted(DEEPEST_NESTING, LONGEST_NUMBER));
        }
        if (reason.startsWith("Duplicate field")) {
            return new Unreadable(
                    line,
                    column,
                    "duplicate-field",
                    "The same name is given twice in one object" + at + ": " + reason + ".",
                    "Give each name once.");
        }
        if (reason.startsWith("Trailing token")) {
            return new Unreadable(
                    line,
                    column,
                    "trailing-text",
                    "Something follows after the end of the JSON" + at + ".",
                    "Send one JSON object; for many profiles, send one a line to /evaluations/batch.");
        }
        return new Unreadable(
                line,
                column,
                "malformed-json",
                "This is not JSON" + at + ": " + reason + ".",
                "Correct the place named.");
    }

    /** The parser's own first sentence, without the settings of ours that it recites. */
    private static String reason(JsonProcessingException e) {
        var message = e.getOriginalMessage();
        var sentence = message.lines().findFirst().orElse("it cannot be parsed");
        return sentence.replaceAll("\\(for [A-Za-z]+ starting at .*\\)", "").strip();
    }
}
