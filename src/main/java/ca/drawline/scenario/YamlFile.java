package ca.drawline.scenario;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;

/**
 * Plain YAML: lists, objects and values, each key once. Anchors, aliases and tags are refused, as with them a small file
 * can stand for a huge one.
 */
final class YamlFile {

    /** Several times the longest file of examples that anybody would read. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int DEEPEST = 30;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();
    private final YAMLParser parser;
    private JsonNode root = MissingNode.getInstance();

    private YamlFile(String text) throws IOException {
        this.parser = YAML.createParser(text);
    }

    /** What keeps a file from being read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static YamlFile of(String text) throws Unreadable {
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable(
                    1, "The file has %d characters; %d are allowed.".formatted(text.length(), MOST_CHARACTERS));
        }
        try {
            var file = new YamlFile(text);
            if (file.parser.nextToken() != null) {
                file.root = file.value(0);
            }
            if (file.parser.nextToken() != null) {
                throw file.refused("The file has a second document.");
            }
            return file;
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Unreadable(line, "The file cannot be read: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }

    JsonNode root() {
        return root;
    }

    /** The line that a value begins on, from 1. */
    int line(JsonNode node) {
        return lines.getOrDefault(node, 1);
    }

    private JsonNode value(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refused("The values are nested too deeply.");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw refused("Anchors, aliases and tags (& * !) are not allowed.");
        }
        var line = parser.currentTokenLocation().getLineNr();
        JsonNode node = switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDoubleValue());
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.textNode(parser.getText());
        };
        if (node.isContainerNode()) {
            lines.put(node, line);
        }
        return node;
    }

    private JsonNode integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? JsonNodeFactory.instance.numberNode(parser.getIntValue())
                : JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
    }

    private JsonNode object(int depth) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            object.set(name, value(depth + 1));
        }
        return object;
    }

    private JsonNode array(int depth) throws IOException {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonParseException refused(String message) {
        return new JsonParseException(parser, message, parser.currentTokenLocation());
    }
}
