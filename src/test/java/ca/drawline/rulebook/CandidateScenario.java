package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Profile;
import ca.drawline.determination.CategoryResult;
import ca.drawline.determination.Determination;
import ca.drawline.determination.ProgramResult;
import ca.drawline.rulebook.Conclusions.Conclusion;
import ca.drawline.vocabulary.FirstLanguage;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what the rules find about a candidate against what a scenario says. */
final class CandidateScenario {

    private static final Set<String> SECTIONS = Set.of("core", "spouse", "transferability", "additional");

    private final Law law;
    private final Profile profile;
    private final List<Conclusion> conclusions;

    /** With all its reasons it takes longer than the conclusions, and many scenarios do not ask for it. */
    private @Nullable Determination determination;

    CandidateScenario(Scenario scenario) {
        this(scenario, RulesAsWritten.book().on(scenario.asOf()));
    }

    CandidateScenario(Scenario scenario, Law law) {
        this(ProfileJson.profile(law, scenario.given()), law);
    }

    CandidateScenario(Profile profile, Law law) {
        this.law = law;
        this.profile = profile;
        this.conclusions = law.conclude(profile).conclusions();
    }

    Set<String> fired() {
        return law.firedRules(profile);
    }

    private Determination determination() {
        if (determination == null) {
            determination = law.determine(profile);
        }
        return determination;
    }

    void expect(JsonNode then) {
        assertThat(then.properties()).as("what must come out").isNotEmpty();
        then.properties().forEach(expected -> expect(expected.getKey(), expected.getValue()));
    }

    private void expect(String what, JsonNode expected) {
        switch (what) {
            case "levels" -> assertThat(levels()).as("levels").containsAllEntriesOf(numbers(expected));
            case "points" -> expected.properties().forEach(rule -> points(rule.getKey(), rule.getValue()));
            case "sections" -> expected.properties().forEach(section -> section(section.getKey(), section.getValue()));
            case "crs" -> assertThat(determination().crs().total()).as("crs").isEqualTo(expected.intValue());
            case "met" -> assertThat(met()).as("requirements met").containsAll(texts(expected));
            case "unmet" -> {
                assertThat(requirements()).as("requirements").containsAll(texts(expected));
                assertThat(met()).as("requirements met").doesNotContainAnyElementsOf(texts(expected));
            }
            case "eligible" -> assertThat(eligible()).as("programs").containsAll(texts(expected));
            case "notEligible" -> {
                assertThat(law.programs()).as("programs").containsAll(texts(expected));
                assertThat(eligible()).as("eligible for").doesNotContainAnyElementsOf(texts(expected));
            }
            case "member" -> assertThat(member()).as("categories").containsAll(texts(expected));
            case "notMember" -> {
                assertThat(categories()).as("categories").containsAll(texts(expected));
                assertThat(member()).as("member of").doesNotContainAnyElementsOf(texts(expected));
            }
            default -> throw new AssertionError("A scenario cannot ask for `%s`.".formatted(what));
        }
    }

    /** The levels in the first official language, by ability. */
    private Map<String, Integer> levels() {
        var levels = new TreeMap<String, Integer>();
        law.derivation().derive(profile, fact -> {
            if (fact instanceof FirstLanguage first) {
                levels.put(first.ability().name().toLowerCase(Locale.ROOT), first.clb());
            }
        });
        return levels;
    }

    private static Map<String, Integer> numbers(JsonNode object) {
        var numbers = new TreeMap<String, Integer>();
        object.properties()
                .forEach(field -> numbers.put(field.getKey(), field.getValue().intValue()));
        return numbers;
    }

    private void points(String rule, JsonNode expected) {
        assertThat(RulesAsWritten.book().ruleIds()).as("rules").contains(rule);
        var sum = conclusions.stream()
                .filter(conclusion -> conclusion.rule().equals(rule))
                .mapToInt(conclusion -> conclusion.finding() instanceof Points points ? points.points() : 0)
                .sum();
        assertThat(sum).as("points of %s", rule).isEqualTo(expected.intValue());
    }

    private void section(String section, JsonNode expected) {
        assertThat(SECTIONS).as("sections").contains(section);
        assertThat(determination().crs().section(section)).as(section).isEqualTo(expected.intValue());
    }

    private Set<String> met() {
        return conclusions.stream()
                .map(Conclusion::finding)
                .filter(Met.class::isInstance)
                .map(finding -> ((Met) finding).requirement())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every requirement that some rule in force decides. */
    private Set<String> requirements() {
        var requirements = new TreeSet<String>();
        for (Clause clause : law.clauses()) {
            for (Rule rule : clause.rules()) {
                rule.insertions().stream()
                        .filter(insertion -> insertion.type().type().equals(Met.class))
                        .forEach(insertion -> requirements.add(insertion.firstText()));
            }
        }
        return requirements;
    }

    private Set<String> eligible() {
        return determination().programs().stream()
                .filter(ProgramResult::eligible)
                .map(ProgramResult::program)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> member() {
        return determination().categories().stream()
                .filter(CategoryResult::member)
                .map(CategoryResult::category)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> categories() {
        return law.categories().stream().map(CategoryDefinition::category).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
