package ca.drawline.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Draws as the texts in which they are kept. */
final class DrawJson {

    private static final List<String> OF_A_STAGE = List.of("type", "program", "invitations");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    DrawResult result(String written) {
        try {
            var tree = (ObjectNode) json.readTree(written);
            if (tree.path("request").isObject() && !tree.path("request").has("stages")) {
                staged((ObjectNode) tree.get("request"));
            }
            return json.treeToValue(tree, DrawResult.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws were kept before they had stages. */
    private static void staged(ObjectNode request) {
        var stage = request.putArray("stages").addObject();
        OF_A_STAGE.forEach(name -> stage.set(name, request.get(name)));
        var categories = stage.putArray("categories");
        if (request.hasNonNull("category")) {
            categories.add(request.get("category"));
        }
        request.putArray("excludeDraws");
    }

    byte[] compressed(List<?> values) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes);
                var lines = json.writer().withRootValueSeparator("\n").writeValues(zipped)) {
            lines.writeAll(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #compressed} made, as text of one value a line. */
    static InputStream lines(byte[] compressed) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(compressed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #compressed} made, value by value. */
    <T> void read(byte[] compressed, Class<T> type, Consumer<T> values) {
        try (var lines = new BufferedReader(new InputStreamReader(lines(compressed), StandardCharsets.UTF_8));
                var read = json.readerFor(type).<T>readValues(lines)) {
            read.forEachRemaining(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
