package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import ca.drawline.determination.Label;
import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the rules in force are about: programs and categories, the requirements that each lists, and who decides them. */
final class Contents {

    private final List<Section> sections;
    private final Map<String, Occupation> occupations;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final List<String> programs;
    private final List<CategoryDefinition> categories;

    Contents(List<Section> sections, Map<String, Occupation> occupations) {
        this.sections = sections;
        this.occupations = occupations;
        for (Section section : sections) {
            section.rules().forEach(rule -> rules.put(rule.id(), rule));
        }
        this.programs = List.copyOf(concluded(Eligible.class));
        this.categories = definitions();
    }

    Rule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule `%s` in force.".formatted(id));
        }
        return rule;
    }

    List<String> programs() {
        return programs;
    }

    private Set<String> concluded(Class<?> type) {
        var ids = new TreeSet<String>();
        for (Rule rule : rules.values()) {
            for (Insertion insertion : rule.insertions()) {
                if (insertion.type().type().equals(type)) {
                    ids.add(insertion.firstText());
                }
            }
        }
        return ids;
    }

    /** Ids of the requirements that a program lists, in the order of its rules. */
    List<String> requirementsOfProgram(String program) {
        return requirements(Eligible.class, program);
    }

    /** Ids of the requirements that a category lists, in the order of its rules. */
    List<String> requirementsOfCategory(String category) {
        return requirements(Member.class, category);
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
        var concluding = new ArrayList<Rule>();
        for (Section section : sections) {
            for (Rule rule : section.rules()) {
                if (rule.insertions().stream()
                        .anyMatch(i ->
                                i.type().type().equals(type) && i.firstText().equals(id))) {
                    concluding.add(rule);
                }
            }
        }
        return concluding;
    }

    List<CategoryDefinition> categories() {
        return categories;
    }

    private List<CategoryDefinition> definitions() {
        var categories = new ArrayList<CategoryDefinition>();
        for (String category : concluded(Member.class)) {
            for (Section section : sections) {
                section.rules().stream()
                        .filter(rule -> rule.concludes(Member.class)
                                && rule.insertions().get(0).firstText().equals(category))
                        .findFirst()
                        .ifPresent(rule -> categories.add(definition(category, rule, section)));
            }
        }
        return List.copyOf(categories);
    }

    private CategoryDefinition definition(String category, Rule rule, Section section) {
        var listed = new ArrayList<Occupation>();
        for (Rule other : section.rules()) {
            other.patterns().stream()
                    .flatMap(pattern -> pattern.listed().stream())
                    .map(occupations::get)
                    .filter(java.util.Objects::nonNull)
                    .forEach(listed::add);
        }
        var requirement = requirementsOfCategory(category).stream()
                .flatMap(id -> deciding(id).stream())
                .map(Rule::name)
                .toList();
        var path = section.path();
        return new CategoryDefinition(
                category,
                label(rule, category),
                rule.annotations().getOrDefault("Purpose", ""),
                rule.source(),
                path.date(),
                listed,
                requirement,
                path.folder() + "/" + path.name());
    }

    private static Label label(Rule rule, String category) {
        var en = rule.annotations().getOrDefault("LabelEn", category);
        return new Label(en, rule.annotations().getOrDefault("LabelFr", en));
    }
}
