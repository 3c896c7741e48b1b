package ca.drawline.rulebook;

import ca.drawline.candidate.Profile;
import ca.drawline.determination.CategoryResult;
import ca.drawline.determination.Determination;
import ca.drawline.determination.OtherFirstLanguage;
import ca.drawline.determination.PointsItem;
import ca.drawline.determination.ProgramResult;
import ca.drawline.determination.Requirement;
import ca.drawline.determination.Score;
import ca.drawline.rulebook.Conclusions.Conclusion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.Total;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was concluded about a candidate into a determination that says why. */
final class Explanation {

    /** Lists longer than this are counted instead of written out. */
    private static final int LONGEST_LIST = 4;

    private static final Pattern LIST = Pattern.compile("\\(\\s*\"[^)]*\\)");

    private static final Wording NOTHING_DECLARED =
            new Wording("nothing of this is declared", "rien de tel n’est déclaré");

    private final Law law;
    private final Contents contents;
    private final Conclusions conclusions;

    Explanation(Law law, Contents contents, Conclusions conclusions) {
        this.law = law;
        this.contents = contents;
        this.conclusions = conclusions;
    }

    Determination of(Profile profile) {
        return new Determination(
                profile.id(),
                law.asOf(),
                law.version(),
                eligibilityStatedFrom(),
                programs(),
                score(),
                categories(),
                other(profile));
    }

    private @Nullable OtherFirstLanguage other(Profile profile) {
        var language = profile.firstOfficialLanguage().other();
        var other = law.outline(profile.withFirstOfficialLanguage(language));
        var more = other.score() - total(conclusions);
        return more > 0 ? new OtherFirstLanguage(language, other.score(), more, other.programs()) : null;
    }

    private @Nullable LocalDate eligibilityStatedFrom() {
        var from = law.coverage().eligibilityFrom();
        return law.asOf().isBefore(from) ? from : null;
    }

    private List<ProgramResult> programs() {
        var eligible = conclusions.all(Eligible.class).map(Eligible::program).collect(Collectors.toSet());
        return contents.programs().stream()
                .map(program -> new ProgramResult(
                        program,
                        eligible.contains(program),
                        Stream.concat(
                                        requirements(contents.requirementsOfProgram(program)).stream(),
                                        otherPrograms(program))
                                .toList()))
                .toList();
    }

    private List<CategoryResult> categories() {
        var member = conclusions.all(Member.class).map(Member::category).collect(Collectors.toSet());
        return contents.categories().stream()
                .map(definition -> new CategoryResult(
                        definition.category(),
                        definition.label(),
                        member.contains(definition.category()),
                        requirements(contents.requirementsOfCategory(definition.category()))))
                .toList();
    }

    private List<Requirement> requirements(List<String> ids) {
        return ids.stream().map(this::requirement).toList();
    }

    private Requirement requirement(String id) {
        for (Conclusion conclusion : conclusions.conclusions()) {
            if (conclusion.finding().equals(new Met(id))) {
                var rule = contents.rule(conclusion.rule());
                return new Requirement(
                        rule.id(), rule.sentence(), true, said(conclusion.because()), asks(rule), rule.source());
            }
        }
        var deciding = contents.deciding(id);
        if (deciding.isEmpty()) {
            return new Requirement(
                    id,
                    new Wording(id, id),
                    false,
                    new Wording("no rule decides this requirement", "aucune règle ne décide de cette exigence"),
                    List.of(),
                    "");
        }
        var first = deciding.get(0);
        var open = deciding.stream().filter(this::hasAllFacts).toList();
        return new Requirement(
                first.id(),
                first.sentence(),
                false,
                whyNot(first, open),
                asks(open.isEmpty() ? first : open.get(0)),
                first.source());
    }

    /** Where a fact is not there at all, a rule has nothing to say about the candidate. */
    private boolean hasAllFacts(Rule rule) {
        return rule.factPatterns().stream()
                .noneMatch(pattern ->
                        pattern.plain() && conclusions.facts(pattern.column()).isEmpty());
    }

    /** What the candidate has, rule by rule; a rule that does not bear the requirement's name is introduced by its own. */
    private Wording whyNot(Rule first, List<Rule> open) {
        if (open.isEmpty()) {
            return NOTHING_DECLARED;
        }
        return Said.joined(
                open.stream()
                        .map(rule -> rule.equals(first)
                                ? has(rule)
                                : Said.joined(List.of(rule.sentence(), has(rule)), ": ", " : "))
                        .toList(),
                "; or ",
                " ; ou ");
    }

    /** Facts in words; a total with the factors that it is made of. */
    private Wording said(List<Fact> facts) {
        var said = new ArrayList<Fact>(facts);
        for (Fact fact : facts) {
            if (fact instanceof Total total) {
                conclusions
                        .all(FactorPoints.class)
                        .filter(points -> points.scheme().equals(total.scheme()))
                        .forEach(said::add);
            }
        }
        return Said.of(said);
    }

    private Wording has(Rule rule) {
        var facts = rule.factPatterns().stream()
                .flatMap(pattern -> conclusions.facts(pattern.column()).stream())
                .distinct()
                .toList();
        var said = new ArrayList<>(List.of(said(facts)));
        new RowsInQuestion(rule, pattern -> conclusions.facts(pattern.column()), contents.rows(rule))
                .inWords()
                .forEach(said::add);
        return Said.joined(said, "; ", " ; ");
    }

    /** That a program rests on another one: met where the candidate is eligible for one of those named. */
    private Stream<Requirement> otherPrograms(String program) {
        return contents.restingOnOthers(program).stream().map(rule -> {
            var named = rule.patterns().stream()
                    .filter(pattern -> pattern.type().type().equals(Eligible.class))
                    .map(RulePattern::text)
                    .collect(Collectors.joining());
            var others = conclusions
                    .all(Eligible.class)
                    .filter(eligible -> named.contains('"' + eligible.program() + '"'))
                    .<Fact>map(eligible -> eligible)
                    .distinct()
                    .toList();
            var because = others.isEmpty()
                    ? new Wording("eligible for none of them", "admissible à aucun d’eux")
                    : Said.of(others);
            return new Requirement(rule.id(), rule.sentence(), !others.isEmpty(), because, asks(rule), rule.source());
        });
    }

    private static List<String> asks(Rule rule) {
        return rule.patterns().stream().map(Explanation::asks).toList();
    }

    private static String asks(RulePattern pattern) {
        return LIST.matcher(pattern.text()).replaceAll(list -> {
            var listed = list.group().split(",", -1).length;
            return Matcher.quoteReplacement(listed <= LONGEST_LIST ? list.group() : "( … " + listed + " … )");
        });
    }

    private Score score() {
        var sections = new HashMap<String, Integer>();
        conclusions
                .all(SectionPoints.class)
                .filter(points -> points.scheme().equals(Law.RANKING_SCHEME))
                .forEach(points -> sections.merge(points.section(), points.points(), Integer::sum));
        return new Score(total(conclusions), sections, items());
    }

    static int total(Conclusions conclusions) {
        return conclusions
                .all(Total.class)
                .filter(points -> points.scheme().equals(Law.RANKING_SCHEME))
                .mapToInt(Total::points)
                .sum();
    }

    private List<PointsItem> items() {
        var items = new ArrayList<PointsItem>();
        for (Conclusion conclusion : conclusions.conclusions()) {
            if (conclusion.finding() instanceof Points points && points.scheme().equals(Law.RANKING_SCHEME)) {
                items.add(new PointsItem(
                        conclusion.rule(),
                        contents.rule(conclusion.rule()).sentence(),
                        points.section(),
                        points.factor(),
                        points.points(),
                        Said.of(conclusion.because()),
                        contents.rule(conclusion.rule()).source()));
            }
        }
        items.sort(Comparator.comparing(PointsItem::section)
                .thenComparing(PointsItem::factor)
                .thenComparing(PointsItem::rule)
                .thenComparing(item -> item.because().en()));
        return items;
    }
}
