package ca.drawline.rulebook;

import ca.drawline.candidate.Profile;
import ca.drawline.determination.CategoryResult;
import ca.drawline.determination.Determination;
import ca.drawline.determination.PointsItem;
import ca.drawline.determination.ProgramResult;
import ca.drawline.determination.Requirement;
import ca.drawline.determination.Score;
import ca.drawline.rulebook.Conclusions.Conclusion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what was concluded about a candidate into a determination that says why. */
final class Explanation {

    /** Lists longer than this are counted instead of written out. */
    private static final int LONGEST_LIST = 4;

    private static final Pattern LIST = Pattern.compile("\\(\\s*\"[^)]*\\)");

    private final Law law;
    private final Contents contents;
    private final Conclusions conclusions;

    Explanation(Law law, Contents contents, Conclusions conclusions) {
        this.law = law;
        this.contents = contents;
        this.conclusions = conclusions;
    }

    Determination of(Profile profile) {
        return new Determination(profile.id(), law.asOf(), law.version(), programs(), score(), categories());
    }

    private List<ProgramResult> programs() {
        var eligible = conclusions.all(Eligible.class).map(Eligible::program).collect(Collectors.toSet());
        return contents.programs().stream()
                .map(program -> new ProgramResult(
                        program, eligible.contains(program), requirements(contents.requirementsOfProgram(program))))
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
                return new Requirement(rule.id(), rule.name(), true, inWords(conclusion.because()), rule.source());
            }
        }
        var deciding = contents.deciding(id);
        if (deciding.isEmpty()) {
            return new Requirement(id, id, false, "no rule decides this requirement", "");
        }
        var because = deciding.stream().map(this::whyNot).collect(Collectors.joining("; or "));
        var first = deciding.get(0);
        return new Requirement(first.id(), first.name(), false, because, first.source());
    }

    private String whyNot(Rule rule) {
        var parts = new ArrayList<String>();
        for (RulePattern pattern : rule.factPatterns()) {
            var facts = conclusions.facts(pattern.column());
            parts.add((facts.isEmpty() ? "nothing known" : inWords(facts))
                    + (pattern.plain() ? ", the rule asks " : ", the rule looks at ")
                    + asks(pattern));
        }
        rule.patterns().stream()
                .filter(pattern -> !pattern.onFact())
                .forEach(row -> parts.add("held to a row with " + asks(row)));
        return String.join("; ", parts);
    }

    private static String asks(RulePattern pattern) {
        return LIST.matcher(pattern.text()).replaceAll(list -> {
            var listed = list.group().split(",", -1).length;
            return Matcher.quoteReplacement(listed <= LONGEST_LIST ? list.group() : "(" + listed + " listed codes)");
        });
    }

    private static String inWords(List<Fact> facts) {
        var said = facts.stream().map(Fact::inWords).distinct().toList();
        if (said.size() <= LONGEST_LIST) {
            return String.join("; ", said);
        }
        return String.join("; ", said.subList(0, LONGEST_LIST)) + "; and " + (said.size() - LONGEST_LIST) + " more";
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
                        points.section(),
                        points.factor(),
                        points.points(),
                        inWords(conclusion.because()),
                        contents.rule(conclusion.rule()).source()));
            }
        }
        items.sort(Comparator.comparing(PointsItem::section)
                .thenComparing(PointsItem::factor)
                .thenComparing(PointsItem::rule)
                .thenComparing(PointsItem::because));
        return items;
    }
}
