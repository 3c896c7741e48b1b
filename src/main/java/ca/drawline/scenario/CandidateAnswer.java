package ca.drawline.scenario;

import static ca.drawline.scenario.Answer.list;
import static ca.drawline.scenario.Answer.texts;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Conclusions;
import ca.drawline.rulebook.Conclusions.Conclusion;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleInForce;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FirstLanguage;
import ca.drawline.vocabulary.LanguageLevel;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.Total;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules find about a candidate, held against what a scenario says. */
final class CandidateAnswer implements Answer {

    private static final Set<String> QUESTIONS = Set.of(
            "levels",
            "points",
            "sections",
            Law.RANKING_SCHEME,
            "met",
            "unmet",
            "eligible",
            "notEligible",
            "member",
            "notMember");

    private final Law law;
    private final Profile profile;
    private final Set<String> ruleIds;
    private final Conclusions conclusions;

    /**
     * @param ruleIds ids of all rules of the book: one that is not in force on the date gives nothing, and may be asked for
     */
    CandidateAnswer(Law law, Profile profile, Set<String> ruleIds) {
        this.law = law;
        this.profile = profile;
        this.ruleIds = ruleIds;
        this.conclusions = law.conclude(profile);
    }

    @Override
    public Set<String> fired() {
        return law.firedRules(profile);
    }

    @Override
    public Stream<Expectation> expectations(String what, JsonNode expected) {
        return switch (what) {
            case "levels" -> expected.properties().stream().map(level -> level(level.getKey(), level.getValue()));
            case "points" -> expected.properties().stream().map(rule -> points(rule.getKey(), rule.getValue()));
            case "sections" ->
                expected.properties().stream().map(section -> section(section.getKey(), section.getValue()));
            case Law.RANKING_SCHEME -> Stream.of(total(expected));
            case "met" -> each(what, expected, Met.class, Met::requirement, law.requirements(), true);
            case "unmet" -> each(what, expected, Met.class, Met::requirement, law.requirements(), false);
            case "eligible" -> each(what, expected, Eligible.class, Eligible::program, programs(), true);
            case "notEligible" -> each(what, expected, Eligible.class, Eligible::program, programs(), false);
            case "member" -> each(what, expected, Member.class, Member::category, categories(), true);
            case "notMember" -> each(what, expected, Member.class, Member::category, categories(), false);
            default -> Stream.of(Answer.unknown(what, what, "expectation", QUESTIONS));
        };
    }

    /** The level in the first official language, by ability. */
    private Expectation level(String ability, JsonNode expected) {
        Map<String, Integer> levels = new TreeMap<>();
        law.derivation().derive(profile, fact -> {
            if (fact instanceof FirstLanguage first) {
                levels.put(first.ability().name().toLowerCase(Locale.ROOT), first.clb());
            }
        });
        var found = levels.get(ability);
        return Answer.expectation(
                "levels " + ability,
                expected,
                found == null ? JSON.nullNode() : JSON.numberNode(found),
                found != null && found == expected.asInt(Integer.MIN_VALUE),
                () -> rules(LanguageLevel.class, ""));
    }

    private Expectation points(String rule, JsonNode expected) {
        if (!ruleIds.contains(rule)) {
            return Answer.unknown("points", rule, "rule", ruleIds);
        }
        var sum = conclusions.conclusions().stream()
                .filter(conclusion -> conclusion.rule().equals(rule))
                .map(Conclusion::finding)
                .mapToInt(finding -> finding instanceof Points points ? points.points() : 0)
                .sum();
        return number("points " + rule, expected, sum, () -> named(Set.of(rule)));
    }

    private Expectation section(String section, JsonNode expected) {
        var known = sections();
        if (!known.contains(section)) {
            return Answer.unknown("sections", section, "section", known);
        }
        var sum = conclusions
                .all(SectionPoints.class)
                .filter(points -> points.scheme().equals(Law.RANKING_SCHEME)
                        && points.section().equals(section))
                .mapToInt(SectionPoints::points)
                .sum();
        return number(
                "sections " + section,
                expected,
                sum,
                () -> giving(points -> points.section().equals(section)));
    }

    /** The sections of the score that some rule in force gives points to. */
    private Set<String> sections() {
        return law.rules().stream()
                .flatMap(rule -> rule.findings().stream())
                .filter(found -> found.type().equals(Points.class.getSimpleName())
                        && found.arguments().get(0).equals(Law.RANKING_SCHEME))
                .map(found -> found.arguments().get(1))
                .collect(Collectors.toSet());
    }

    private Expectation total(JsonNode expected) {
        var sum = conclusions
                .all(Total.class)
                .filter(total -> total.scheme().equals(Law.RANKING_SCHEME))
                .mapToInt(Total::points)
                .sum();
        return number(Law.RANKING_SCHEME, expected, sum, () -> giving(points -> true));
    }

    private static Expectation number(String what, JsonNode expected, int found, Supplier<List<RuleInForce>> rules) {
        return Answer.expectation(
                what, expected, JSON.numberNode(found), expected.isInt() && expected.intValue() == found, rules);
    }

    /** Whether each of the named is, or is not, among what was found of a type. */
    private <F extends Fact> Stream<Expectation> each(
            String what, JsonNode expected, Class<F> type, Function<F, String> id, Set<String> known, boolean wanted) {
        var found = conclusions.all(type).map(id).collect(Collectors.toSet());
        var unknown = texts(expected).stream()
                .filter(named -> !known.contains(named))
                .map(named -> Answer.unknown(what, named, type.getSimpleName(), known));
        var amiss = texts(expected).stream()
                .filter(named -> found.contains(named) != wanted)
                .toList();
        return Stream.concat(
                unknown,
                Stream.of(Answer.expectation(
                        what,
                        expected,
                        list(found),
                        amiss.isEmpty(),
                        () -> amiss.stream()
                                .flatMap(named -> rules(type, named).stream())
                                .toList())));
    }

    private Set<String> programs() {
        return Set.copyOf(law.programs());
    }

    private Set<String> categories() {
        return law.categories().stream().map(CategoryDefinition::category).collect(Collectors.toSet());
    }

    private List<RuleInForce> giving(Predicate<Points> points) {
        return named(conclusions.conclusions().stream()
                .filter(conclusion -> conclusion.finding() instanceof Points given
                        && given.scheme().equals(Law.RANKING_SCHEME)
                        && points.test(given))
                .map(Conclusion::rule)
                .collect(Collectors.toSet()));
    }

    private List<RuleInForce> named(Set<String> ids) {
        return law.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    private List<RuleInForce> rules(Class<? extends Fact> type, String first) {
        return law.rules().stream().filter(rule -> rule.finds(type, first)).toList();
    }
}
