package ca.drawline.rulebook;

import ca.drawline.rulebook.ScenarioText.Entry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the examples beside the rules, for readers. */
final class ScenarioReader {

    private static final YAMLMapper YAML = new YAMLMapper();

    private ScenarioReader() {}

    /** The examples of a file; one that cannot be read says nothing, since tests, not readers, hold it to its form. */
    static List<ScenarioText> read(RuleFile file) {
        try {
            return scenarios(YAML.readTree(file.content()));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static List<ScenarioText> scenarios(JsonNode list) {
        var scenarios = new ArrayList<ScenarioText>();
        for (JsonNode scenario : list) {
            scenarios.add(new ScenarioText(
                    scenario.path("name").asText(),
                    scenario.path("asOf").asText(""),
                    entries(scenario.path("given")),
                    entries(scenario.path("then")),
                    scenarios(scenario.path("cases"))));
        }
        return scenarios;
    }

    private static List<Entry> entries(JsonNode object) {
        return object.properties().stream()
                .map(field -> new Entry(field.getKey(), values(field.getValue())))
                .toList();
    }

    private static List<String> values(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(ScenarioReader::inLine)
                        .toList()
                : List.of(inLine(value));
    }

    private static String inLine(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + " " + nested(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ScenarioReader::nested)
                    .collect(Collectors.joining(", "));
        }
        return value.asText();
    }

    private static String nested(JsonNode value) {
        return value.isContainerNode() ? "( " + inLine(value) + " )" : value.asText();
    }
}
