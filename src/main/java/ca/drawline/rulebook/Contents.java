package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What the rules in force are about: programs and categories, the requirements that each lists, and who decides them. */
final class Contents {

    private final List<Section> sections;
    private final Map<String, Occupation> occupations;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<Class<?>, Map<String, List<Rule>>> concluding = new HashMap<>();
    private final List<String> programs;
    private final List<CategoryDefinition> categories;

    Contents(List<Section> sections, Map<String, Occupation> occupations) {
        this.sections = sections;
        this.occupations = occupations;
        for (Section section : sections) {
            section.rules().forEach(this::index);
        }
        this.programs = List.copyOf(concluded(Eligible.class).keySet());
        this.categories = definitions();
    }

    Rule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule `%s` in force.".formatted(id));
        }
        return rule;
    }

    /** The rows of grids that a rule can see. */
    List<Cell> rows(Rule rule) {
        return sections.stream()
                .filter(section -> section.rules().contains(rule))
                .flatMap(section -> section.rows().stream())
                .filter(Cell.class::isInstance)
                .map(Cell.class::cast)
                .toList();
    }

    List<String> programs() {
        return programs;
    }

    private void index(Rule rule) {
        rules.put(rule.id(), rule);
        for (Insertion insertion : rule.insertions()) {
            var concluding =
                    concluded(insertion.type().type()).computeIfAbsent(insertion.firstText(), id -> new ArrayList<>());
            if (!concluding.contains(rule)) {
                concluding.add(rule);
            }
        }
    }

    /** The rules that conclude a type, by the id that they conclude, in the order of the book. */
    private Map<String, List<Rule>> concluded(Class<?> type) {
        return concluding.computeIfAbsent(type, t -> new TreeMap<>());
    }

    /** Ids of the requirements that a program lists, in the order of its rules. */
    List<String> requirementsOfProgram(String program) {
        return requirements(Eligible.class, program);
    }

    /** Ids of the requirements that a category lists, in the order of its rules. */
    List<String> requirementsOfCategory(String category) {
        return requirements(Member.class, category);
    }

    /** Ids of the requirements that some rule decides. */
    Set<String> requirements() {
        return Set.copyOf(concluding.getOrDefault(Met.class, Map.of()).keySet());
    }

    /** The rules of a program that ask for eligibility for another program. */
    List<Rule> restingOnOthers(String program) {
        return concluding(Eligible.class, program).stream()
                .filter(rule -> rule.patterns().stream()
                        .anyMatch(pattern -> pattern.type().type().equals(Eligible.class)))
                .toList();
    }

    private List<String> requirements(Class<?> type, String id) {
        var requirements = new LinkedHashSet<String>();
        for (Rule rule : concluding(type, id)) {
            for (RulePattern pattern : rule.patterns()) {
                if (pattern.type().type().equals(Met.class)) {
                    requirements.add((String) pattern.column().asked().get(0));
                }
            }
        }
        return List.copyOf(requirements);
    }

    /** The rules that can find a requirement met: the one that bears its name, then the others as they stand in the book. */
    List<Rule> deciding(String requirement) {
        return concluding(Met.class, requirement).stream()
                .sorted(Comparator.comparing(rule -> !rule.id().equals(requirement)))
                .toList();
    }

    private List<Rule> concluding(Class<?> type, String id) {
        return concluding.getOrDefault(type, Map.of()).getOrDefault(id, List.of());
    }

    List<CategoryDefinition> categories() {
        return categories;
    }

    private List<CategoryDefinition> definitions() {
        var categories = new ArrayList<CategoryDefinition>();
        for (var concluded : concluded(Member.class).entrySet()) {
            var category = concluded.getKey();
            for (Section section : sections) {
                section.rules().stream()
                        .filter(concluded.getValue()::contains)
                        .findFirst()
                        .ifPresent(rule -> categories.add(definition(category, rule, section)));
            }
        }
        return List.copyOf(categories);
    }

    private CategoryDefinition definition(String category, Rule rule, Section section) {
        var listed = new LinkedHashSet<Occupation>();
        for (Rule other : section.rules()) {
            other.patterns().stream()
                    .flatMap(pattern -> pattern.listed().stream())
                    .map(occupations::get)
                    .filter(Objects::nonNull)
                    .forEach(listed::add);
        }
        var requirement = requirementsOfCategory(category).stream()
                .flatMap(id -> deciding(id).stream())
                .map(Rule::sentence)
                .toList();
        var path = section.path();
        return new CategoryDefinition(
                category,
                label(rule, category),
                purpose(rule),
                rule.source(),
                path.date(),
                List.copyOf(listed),
                requirement,
                ExperienceAsked.of(requirementsOfCategory(category).stream()
                        .flatMap(id -> deciding(id).stream())
                        .toList()),
                path.folder() + "/" + path.name());
    }

    private static Wording label(Rule rule, String category) {
        var en = rule.annotations().getOrDefault("LabelEn", category);
        return new Wording(en, rule.annotations().getOrDefault("LabelFr", en));
    }

    private static Wording purpose(Rule rule) {
        var en = rule.annotations().getOrDefault("Purpose", "");
        return new Wording(en, rule.annotations().getOrDefault("PurposeFr", en));
    }
}
