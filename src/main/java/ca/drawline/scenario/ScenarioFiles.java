package ca.drawline.scenario;

import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RuleFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads examples out of the files of a rule book, and says what is wrong with them. */
final class ScenarioFiles {

    private static final int MOST_SCENARIOS = 20_000;

    /** Values of all scenarios together: cases times occupations can make a huge list of a small file. */
    private static final int MOST_VALUES = 4_000_000;

    private static final int MOST_PROBLEMS = 500;
    private static final String TOO_MANY = "scenario-growth";
    private static final String BASE = "base";
    private static final String CASES = "cases";
    private static final String OCCUPATIONS = "occupations";
    private static final Set<String> FIELDS = Set.of("name", "asOf", "given", "then", CASES, OCCUPATIONS);
    private static final Pattern SCENARIOS = Pattern.compile("(?:.*/)?scenarios[a-z-]*\\.yaml|scenarios/.*\\.yaml");
    private static final Pattern PEOPLE = Pattern.compile("(?:.*/)?people[a-z-]*\\.yaml");

    private final List<RuleFile> files;
    private final Map<String, JsonNode> people = new TreeMap<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long values;

    ScenarioFiles(List<RuleFile> files) {
        this.files = files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
    }

    Scenarios read() {
        files.stream().filter(file -> PEOPLE.matcher(file.path()).matches()).forEach(this::readPeople);
        files.stream().filter(file -> SCENARIOS.matcher(file.path()).matches()).forEach(this::readScenarios);
        problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
        return new Scenarios(scenarios, problems);
    }

    private Optional<YamlFile> yaml(RuleFile file) {
        try {
            return Optional.of(YamlFile.of(file.content()));
        } catch (YamlFile.Unreadable e) {
            problem(
                    file,
                    e.line(),
                    "scenario-file",
                    String.valueOf(e.getMessage()),
                    "Compare the line and the one before it with an example that works.");
            return Optional.empty();
        }
    }

    private void readPeople(RuleFile file) {
        yaml(file)
                .ifPresent(yaml -> yaml.root().properties().forEach(person -> {
                    if (!person.getValue().isObject()) {
                        problem(
                                file,
                                1,
                                "scenario-person",
                                "`" + person.getKey() + "` is not described.",
                                "Below a person's name stands a profile: dateOfBirth, education, languages, work and so on.");
                    } else if (people.putIfAbsent(person.getKey(), person.getValue()) != null) {
                        problem(
                                file,
                                yaml.line(person.getValue()),
                                "scenario-person",
                                "Two people are called `" + person.getKey() + "`.",
                                "Give one of them another name.");
                    }
                }));
    }

    private void readScenarios(RuleFile file) {
        yaml(file).ifPresent(yaml -> {
            if (!yaml.root().isArray() && !yaml.root().isMissingNode()) {
                problem(file, 1, "scenario-file", "The file is not a list of scenarios.", "Begin each with: - name:");
                return;
            }
            var names = new HashSet<String>();
            for (JsonNode node : yaml.root()) {
                if (!full(file)) {
                    readScenario(file, yaml, node, names);
                }
            }
        });
    }

    /** A scenario, or its table of cases: each is the scenario with what it says of its own. */
    private void readScenario(RuleFile file, YamlFile yaml, JsonNode node, Set<String> names) {
        if (!knownFields(file, yaml, node)) {
            return;
        }
        var table = node.path(CASES);
        if (table.isMissingNode()) {
            byOccupation(file, yaml.line(node), node, names);
            return;
        }
        for (JsonNode one : table) {
            if (full(file)) {
                return;
            }
            if (knownFields(file, yaml, one)) {
                var shared = (ObjectNode) node.deepCopy();
                shared.remove(CASES);
                var merged = (ObjectNode) merge(shared, one);
                merged.put("name", text(node, "name") + ", " + text(one, "name"));
                byOccupation(file, yaml.line(one), merged, names);
            }
        }
    }

    /** A scenario, or one for each occupation of a list: with its code in place of that of all work. */
    private void byOccupation(RuleFile file, int line, JsonNode node, Set<String> names) {
        if (!node.has(OCCUPATIONS)) {
            scenario(file, line, node, names);
            return;
        }
        for (JsonNode code : node.path(OCCUPATIONS)) {
            if (full(file)) {
                return;
            }
            var one = (ObjectNode) node.deepCopy();
            one.remove(OCCUPATIONS);
            one.put("name", text(node, "name") + ", " + code.asText());
            for (JsonNode work : one.path("given").path("work")) {
                if (work instanceof ObjectNode job) {
                    job.put("noc", code.asText());
                }
            }
            scenario(file, line, one, names);
        }
    }

    /** Whether there is more than anybody would read; said once, and nothing is read after it. */
    private boolean full(RuleFile file) {
        if (problems.size() >= MOST_PROBLEMS) {
            return true;
        }
        var full = scenarios.size() >= MOST_SCENARIOS || values > MOST_VALUES;
        if (full && problems.stream().noneMatch(problem -> problem.code().equals(TOO_MANY))) {
            problem(
                    file,
                    1,
                    TOO_MANY,
                    "The scenarios have more than %d cases or %d values.".formatted(MOST_SCENARIOS, MOST_VALUES),
                    "Remove some that show the same; each case is multiplied by each occupation.");
        }
        return full;
    }

    private static long size(JsonNode node) {
        var size = 1L;
        for (JsonNode child : node) {
            size += size(child);
        }
        return size;
    }

    private boolean knownFields(RuleFile file, YamlFile yaml, JsonNode node) {
        if (!node.isObject() || text(node, "name").isBlank()) {
            problem(
                    file,
                    yaml.line(node),
                    "scenario-name",
                    "The scenario has no name.",
                    "Write: name: and a sentence that says what it shows.");
            return false;
        }
        var known = true;
        for (var field : node.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                known = false;
                problem(
                        file,
                        yaml.line(node),
                        "scenario-field",
                        "`" + field.getKey() + "` is not a field of a scenario.",
                        Nearest.hint(field.getKey(), FIELDS));
            }
        }
        return known;
    }

    private void scenario(RuleFile file, int line, JsonNode node, Set<String> names) {
        var name = text(node, "name");
        var before = problems.size();
        if (!names.add(name)) {
            problem(file, line, "scenario-name", "Two scenarios are named \"" + name + "\".", "Give one another name.");
        }
        var asOf = date(file, line, text(node, "asOf"));
        var given = given(file, line, node.path("given"));
        if (!node.path("then").isObject() || node.path("then").isEmpty()) {
            problem(
                    file,
                    line,
                    "scenario-then",
                    "The scenario \"" + name + "\" expects nothing.",
                    "Write what must come out: then: { met: [ … ] }");
        }
        values += size(given) + size(node.path("then"));
        if (problems.size() == before && values <= MOST_VALUES) {
            scenarios.add(new Scenario(file.path(), line, name, asOf, given, node.path("then")));
        }
    }

    private LocalDate date(RuleFile file, int line, String asOf) {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            problem(
                    file,
                    line,
                    "scenario-date",
                    asOf.isEmpty() ? "The scenario has no date." : "`" + asOf + "` is not a date.",
                    "Write: asOf: 2023-06-28");
            return LocalDate.MIN;
        }
    }

    private JsonNode given(RuleFile file, int line, JsonNode given) {
        if (!given.isObject()) {
            problem(
                    file,
                    line,
                    "scenario-given",
                    "The scenario is about nobody.",
                    "Write: given: { base: … } with one of " + people.keySet() + ".");
            return given;
        }
        if (!given.has(BASE)) {
            return given;
        }
        var name = text(given, BASE);
        var person = people.get(name);
        if (person == null) {
            problem(
                    file,
                    line,
                    "scenario-person",
                    "There is no person `" + name + "`.",
                    Nearest.hint(name, people.keySet()));
            return given;
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

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private void problem(RuleFile file, int line, String code, String message, String hint) {
        problems.add(new Problem(file.path(), line, 0, code, message, hint, ""));
    }
}
