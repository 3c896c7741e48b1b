package ca.drawline.rulebook;

import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.SectionSum;
import ca.drawline.vocabulary.TotalSum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything concluded about one candidate, clause by clause in the order of the stages, each with its reasons. */
public final class Conclusions {

    /**
     * One finding and why.
     *
     * @param rule id of the rule
     * @param finding what it found
     * @param because the facts that it matched
     */
    public record Conclusion(String rule, Fact finding, List<Fact> because) {

        public Conclusion {
            because = List.copyOf(because);
        }
    }

    private final boolean withPartner;
    private final Map<Column, List<Fact>> known = new HashMap<>();
    private final List<Conclusion> conclusions = new ArrayList<>();

    private Conclusions(boolean withPartner) {
        this.withPartner = withPartner;
    }

    /** Runs all clauses, ordered by stage, on given facts. */
    static Conclusions of(List<? extends Fact> given, boolean withPartner, List<Clause> clauses) {
        var conclusions = new Conclusions(withPartner);
        given.forEach(conclusions::know);
        var next = 0;
        for (int stage = Words.GIVEN; stage <= Words.STANDING; stage++) {
            conclusions.addUp(stage);
            var asked = next;
            while (next < clauses.size() && clauses.get(next).stage() <= stage) {
                next++;
            }
            conclusions.ask(clauses.subList(asked, next));
        }
        return conclusions;
    }

    private void know(Fact fact) {
        var facts = known.computeIfAbsent(Column.of(fact), column -> new ArrayList<>());
        // Requirements, programs and categories are met or not, however many rules say so; points add up.
        var onlyOnce = fact instanceof Met || fact instanceof Eligible || fact instanceof Member;
        if (!onlyOnce || !facts.contains(fact)) {
            facts.add(fact);
        }
    }

    /** Asks the clauses of one stage: none sees what another of them finds, so that their order never matters. */
    private void ask(List<Clause> clauses) {
        var takes = new ArrayList<Runnable>();
        for (Clause clause : clauses) {
            if (clause.single()) {
                for (Fact fact : facts(clause.columns().get(0))) {
                    var outcome = clause.outcome(Premise.of(fact));
                    takes.add(() -> take(outcome, List.of(fact)));
                }
            } else {
                var premise = new Premise(clause.columns().stream()
                        .map(column -> List.copyOf(facts(column)))
                        .toList());
                var outcome = clause.outcome(premise);
                takes.add(() -> take(outcome, premise.all()));
            }
        }
        takes.forEach(Runnable::run);
    }

    private void take(Outcome outcome, List<Fact> premise) {
        for (Match match : outcome.matches()) {
            conclusions.add(new Conclusion(
                    match.rule(),
                    match.finding(),
                    match.because().stream().map(premise::get).toList()));
            know(match.finding());
        }
    }

    private void addUp(int stage) {
        switch (stage) {
            case Words.FACTOR_SUM -> addUpFactors();
            case Words.SECTION_SUM -> addUpSections();
            case Words.TOTAL_SUM -> addUpTotals();
            default -> {}
        }
    }

    private void addUpFactors() {
        var sums = new LinkedHashMap<List<String>, Integer>();
        all(Points.class)
                .forEach(p -> sums.merge(List.of(p.scheme(), p.section(), p.factor()), p.points(), Integer::sum));
        sums.forEach(
                (of, points) -> knowSum(new FactorSum(of.get(0), of.get(1), of.get(2), points, withPartner), points));
    }

    private void addUpSections() {
        var sums = new LinkedHashMap<List<String>, Integer>();
        all(FactorPoints.class).forEach(p -> sums.merge(List.of(p.scheme(), p.section()), p.points(), Integer::sum));
        sums.forEach((of, points) -> knowSum(new SectionSum(of.get(0), of.get(1), points, withPartner), points));
    }

    private void addUpTotals() {
        var sums = new LinkedHashMap<String, Integer>();
        all(SectionPoints.class).forEach(p -> sums.merge(p.scheme(), p.points(), Integer::sum));
        sums.forEach((scheme, points) -> knowSum(new TotalSum(scheme, points), points));
    }

    /** A sum of nothing is no fact. */
    private void knowSum(Fact sum, int points) {
        if (points > 0) {
            know(sum);
        }
    }

    /** All findings of a type, each as often as it was found. */
    public <F extends Fact> Stream<F> all(Class<F> type) {
        return conclusions.stream()
                .map(Conclusion::finding)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** All of them, in the order in which they were concluded. */
    public List<Conclusion> conclusions() {
        return Collections.unmodifiableList(conclusions);
    }

    /** What is known in a column. */
    List<Fact> facts(Column column) {
        return known.getOrDefault(column, List.of());
    }
}
