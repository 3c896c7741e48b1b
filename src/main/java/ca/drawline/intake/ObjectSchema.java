package ca.drawline.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;

/** Describes a JSON object field by field, in the terms of JSON Schema and with the habits of {@link Fields}. */
final class ObjectSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TYPE = "type";
    private static final String ENUM = "enum";

    private final ObjectNode node = JSON.objectNode();
    private final ObjectNode properties = JSON.objectNode();
    private final ArrayNode required = JSON.arrayNode();

    ObjectSchema(String description) {
        node.put(TYPE, "object").put("description", description);
    }

    /** A field that must be there. */
    ObjectSchema needs(String name, String description, ObjectNode schema) {
        required.add(name);
        properties.set(name, described(description, schema));
        return this;
    }

    /** A field that may be missing, which {@code null} says too. */
    ObjectSchema mayHave(String name, String description, ObjectNode schema) {
        properties.set(name, described(description, orNull(schema)));
        return this;
    }

    /** Adds a condition between fields. */
    ObjectSchema with(String keyword, JsonNode schema) {
        node.set(keyword, schema);
        return this;
    }

    ObjectNode json() {
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        node.set("properties", properties);
        node.put("additionalProperties", false);
        return node;
    }

    private static ObjectNode described(String description, ObjectNode schema) {
        return JSON.objectNode().put("description", description).setAll(schema);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = JSON.objectNode();
            either.putArray("anyOf").add(schema).add(JSON.objectNode().put(TYPE, "null"));
            return either;
        }
        var nullable = schema.deepCopy();
        var type = nullable.path(TYPE).asText();
        nullable.putArray(TYPE).add(type).add("null");
        if (nullable.get(ENUM) instanceof ArrayNode constants) {
            constants.addNull();
        }
        return nullable;
    }

    static ObjectNode text(String pattern) {
        return JSON.objectNode().put(TYPE, "string").put("pattern", pattern);
    }

    static ObjectNode flag(boolean otherwise) {
        return JSON.objectNode().put(TYPE, "boolean").put("default", otherwise);
    }

    static ObjectNode whole(int lowest, int highest) {
        return JSON.objectNode().put(TYPE, "integer").put("minimum", lowest).put("maximum", highest);
    }

    static ObjectNode whole(int otherwise, int lowest, int highest) {
        return whole(lowest, highest).put("default", otherwise);
    }

    static ObjectNode number() {
        return JSON.objectNode().put(TYPE, "number");
    }

    /** A number from lowest to highest in steps; the steps are told where they go through zero, as the keyword wants. */
    static ObjectNode number(double lowest, double highest, double step) {
        var schema = JSON.objectNode();
        schema.put("minimum", exact(lowest)).put("maximum", exact(highest));
        if (lowest % step == 0) {
            schema.put("multipleOf", exact(step));
        }
        return schema;
    }

    private static BigDecimal exact(double number) {
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static <E extends Enum<E>> ObjectNode choice(Class<E> type) {
        return oneOf(Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    static ObjectNode oneOf(Collection<String> values) {
        var schema = JSON.objectNode().put(TYPE, "string");
        var constants = schema.putArray(ENUM);
        values.forEach(constants::add);
        return schema;
    }

    static ObjectNode list(String of, int most) {
        var schema = JSON.objectNode().put(TYPE, "array").put("maxItems", most);
        schema.set("items", ref(of));
        schema.putArray("default");
        return schema;
    }

    static ObjectNode ref(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }
}
