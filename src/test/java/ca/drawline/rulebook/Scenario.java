package ca.drawline.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An example beside the rules.
 *
 * @param file the file that it stands in, below the rules directory
 * @param name what it shows, in a sentence
 * @param asOf the asked date
 * @param given a candidate or a draw; a named person is already merged in
 * @param then what must come out
 */
record Scenario(String file, String name, LocalDate asOf, JsonNode given, JsonNode then) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String BASE = "base";

    boolean isRound() {
        return given.has("draw");
    }

    /** All scenarios of the rule book, by file. */
    static Map<String, List<Scenario>> all() {
        var people = people();
        var scenarios = new TreeMap<String, List<Scenario>>();
        for (Path path : files("scenarios")) {
            var file = RulesAsWritten.DIRECTORY.relativize(path).toString();
            var cases = new ArrayList<Scenario>();
            for (JsonNode node : read(path)) {
                cases.addAll(expanded(node, people, file));
            }
            scenarios.put(file, cases);
        }
        return scenarios;
    }

    /** A scenario, or its table of cases: each is the scenario with what it says of its own. */
    private static List<Scenario> expanded(JsonNode node, Map<String, JsonNode> people, String file) {
        var table = node.path("cases");
        if (table.isMissingNode()) {
            return List.of(scenario(node, people, file));
        }
        var expanded = new ArrayList<Scenario>();
        for (JsonNode one : table) {
            var shared = (ObjectNode) node.deepCopy();
            shared.remove("cases");
            var merged = (ObjectNode) merge(shared, one);
            merged.put(
                    "name", node.path("name").asText() + ", " + one.path("name").asText());
            expanded.add(scenario(merged, people, file));
        }
        return expanded;
    }

    private static Scenario scenario(JsonNode node, Map<String, JsonNode> people, String file) {
        return new Scenario(
                file,
                node.path("name").asText(),
                LocalDate.parse(node.path("asOf").asText()),
                given(node.path("given"), people, file),
                node.path("then"));
    }

    private static JsonNode given(JsonNode given, Map<String, JsonNode> people, String file) {
        if (!given.has(BASE)) {
            return given;
        }
        var person = people.get(given.get(BASE).asText());
        if (person == null) {
            throw new IllegalArgumentException(
                    "%s: there is no person %s; there are %s.".formatted(file, given.get(BASE), people.keySet()));
        }
        var merged = (ObjectNode) merge(person, given);
        merged.remove(BASE);
        return merged;
    }

    /** Objects are merged, everything else is replaced. */
    private static JsonNode merge(JsonNode base, JsonNode changes) {
        if (!(base instanceof ObjectNode) || !(changes instanceof ObjectNode)) {
            return changes;
        }
        var merged = (ObjectNode) base.deepCopy();
        changes.properties().forEach(field -> {
            var before = merged.get(field.getKey());
            merged.set(field.getKey(), before == null ? field.getValue() : merge(before, field.getValue()));
        });
        return merged;
    }

    private static Map<String, JsonNode> people() {
        var people = new TreeMap<String, JsonNode>();
        for (Path path : files("people")) {
            read(path).properties().forEach(person -> {
                if (people.put(person.getKey(), person.getValue()) != null) {
                    throw new IllegalArgumentException("Two people are called %s.".formatted(person.getKey()));
                }
            });
        }
        return people;
    }

    /** The YAML files whose names begin so, and for scenarios all files of the folder of that name. */
    private static List<Path> files(String name) {
        try (var walk = Files.walk(RulesAsWritten.DIRECTORY)) {
            return walk.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> path.getFileName().toString().matches(name + "[a-z-]*\\.yaml")
                            || path.startsWith(RulesAsWritten.DIRECTORY.resolve(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path path) {
        try {
            return YAML.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
