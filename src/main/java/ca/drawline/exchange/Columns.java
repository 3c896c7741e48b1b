package ca.drawline.exchange;

import ca.drawline.intake.ProfileSchema;
import ca.drawline.rulebook.Law;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The flat form of a profile, taken from its JSON Schema: a column for each field that holds a value, named by the way to it,
 * such as {@code education.level}. Entries of lists are numbered from 1: {@code work.1.noc}, {@code work.2.noc}.
 *
 * @param all the columns, lists with their number left open
 */
public record Columns(List<Column> all) {

    private static final Pattern NUMBER = Pattern.compile("\\.[1-9][0-9]{0,2}(?=\\.)");
    private static final String OPEN = ".*";

    /**
     * A column.
     *
     * @param name its name, with an asterisk for the number of an entry
     * @param kind what its cells hold
     * @param needed whether no profile can do without it
     */
    public record Column(String name, Kind kind, boolean needed) {

        boolean isOfList() {
            return name.contains(OPEN);
        }

        /** The list that it is of: the part of the name before the number. */
        String list() {
            return name.substring(0, name.indexOf(OPEN));
        }

        /** The name for one entry of the list. */
        String of(int entry) {
            return name.replace("*", String.valueOf(entry));
        }
    }

    /** What cells hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    public Columns {
        all = List.copyOf(all);
    }

    /** The columns of profiles under a law. */
    public static Columns under(Law law) {
        return of(new ProfileSchema(law).json());
    }

    /** The columns of a schema. */
    public static Columns of(JsonNode schema) {
        var all = new ArrayList<Column>();
        add("", schema, schema, true, all);
        return new Columns(all);
    }

    private static void add(String name, JsonNode node, JsonNode schema, boolean needed, List<Column> all) {
        var type = resolved(node, schema);
        switch (typeOf(type)) {
            case "object" -> {
                var required = type.path("required");
                type.path("properties").properties().forEach(field -> {
                    var whole = name.isEmpty() ? field.getKey() : name + "." + field.getKey();
                    var must = needed && contains(required, field.getKey());
                    add(whole, field.getValue(), schema, must, all);
                });
            }
            case "array" -> add(name + OPEN, type.path("items"), schema, false, all);
            case "boolean" -> all.add(new Column(name, Kind.FLAG, needed));
            case "number", "integer" -> all.add(new Column(name, Kind.NUMBER, needed));
            default -> all.add(new Column(name, Kind.TEXT, needed));
        }
    }

    private static boolean contains(JsonNode names, String name) {
        for (JsonNode each : names) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode resolved(JsonNode node, JsonNode schema) {
        var either = node.path("anyOf").path(0);
        var reference = either.isMissingNode() ? node.path("$ref") : either.path("$ref");
        return reference.isMissingNode() ? node : schema.at(reference.asText().substring(1));
    }

    private static String typeOf(JsonNode node) {
        var type = node.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText("string");
    }

    /** The name of a column with the number of its entry left open. */
    static String open(String name) {
        return NUMBER.matcher(name).replaceAll(OPEN);
    }
}
