package ca.drawline.rulebook;

import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.CutOff;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawFact;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Invited;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Rank;
import ca.drawline.vocabulary.Ranked;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.ScoreBand;
import ca.drawline.vocabulary.TieBreak;
import ca.drawline.vocabulary.Tied;
import ca.drawline.vocabulary.Upheld;
import ca.drawline.vocabulary.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules about draws: who is ranked, where the line falls, and who of those on the line is invited. */
public final class DrawRules {

    private final List<Clause> clauses;

    DrawRules(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /** Whether a clause is about draws and not about a candidate. */
    static boolean concerns(Clause clause) {
        return clause.columns().stream().anyMatch(column -> DrawFact.class.isAssignableFrom(column.type()));
    }

    /** Whether these are the same rules, taken over from one version to the other; equal ones that were read twice are not. */
    public boolean sameAs(DrawRules other) {
        return clauses.equals(other.clauses);
    }

    /** Whether candidates with these programs and categories take part in a draw. */
    public boolean ranks(Draw draw, Collection<String> programs, Collection<String> categories) {
        var facts = new ArrayList<Fact>();
        facts.add(draw);
        programs.stream().sorted().map(Eligible::new).forEach(facts::add);
        categories.stream().sorted().map(Member::new).forEach(facts::add);
        return find(facts).stream().anyMatch(Ranked.class::isInstance);
    }

    /**
     * The cut-off of a draw; none when nobody is ranked.
     *
     * @param bands every score that ranked candidates have
     */
    public OptionalInt cutOff(Draw draw, Ranking ranking, List<ScoreBand> bands) {
        var facts = new ArrayList<Fact>();
        facts.add(draw);
        facts.add(ranking);
        facts.addAll(bands);
        var found = find(facts).stream()
                .filter(CutOff.class::isInstance)
                .mapToInt(finding -> ((CutOff) finding).score())
                .distinct()
                .toArray();
        if (found.length > 1) {
            throw new IllegalStateException(
                    "The rules of the round find %d cut-offs; they must find one.".formatted(found.length));
        }
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    /** Who of the candidates at the cut-off is invited. */
    public Line line(Draw draw, Places places, List<Tied> tied) {
        var facts = new ArrayList<Fact>();
        facts.add(draw);
        facts.add(places);
        facts.addAll(tied);
        var invited = new HashSet<String>();
        Optional<TieBreak> tieBreak = Optional.empty();
        for (Fact finding : find(facts)) {
            if (finding instanceof Invited one) {
                invited.add(one.candidate());
            } else if (finding instanceof TieBreak moment) {
                tieBreak = Optional.of(moment);
            }
        }
        return new Line(invited, tieBreak);
    }

    /**
     * How the candidates at the cut-off part.
     *
     * @param invited ids of the invited among them
     * @param tieBreak the tie-break, if the rules find one
     */
    public record Line(Set<String> invited, Optional<TieBreak> tieBreak) {}

    /**
     * What became of a test of an invitation.
     *
     * @param upheld whether it is stood up to
     * @param name the sentence of the rule that decides it
     * @param because the facts that decided
     * @param source where the law says so
     */
    public record TestAnswer(boolean upheld, Wording name, Wording because, String source) {}

    /** The tests that an invitation must stand up to, by their ids in alphabetical order. */
    public SortedMap<String, TestAnswer> tests(
            Draw draw, Collection<String> programs, Collection<String> categories, Rank rank, Application application) {
        var facts = new ArrayList<Fact>();
        facts.add(draw);
        programs.stream().sorted().map(Eligible::new).forEach(facts::add);
        categories.stream().sorted().map(Member::new).forEach(facts::add);
        facts.add(rank);
        facts.add(application);
        var matched = matches(facts).stream().map(Match::rule).collect(Collectors.toSet());
        var answers = new TreeMap<String, TestAnswer>();
        testing().forEach((test, rules) -> {
            var upheld =
                    rules.stream().filter(rule -> matched.contains(rule.id())).findFirst();
            var rule = upheld.orElse(rules.get(0));
            answers.put(test, new TestAnswer(upheld.isPresent(), rule.sentence(), because(rule, facts), rule.source()));
        });
        return answers;
    }

    /** The rules that can find a test stood up to, in the order of the file. */
    private SortedMap<String, List<Rule>> testing() {
        var testing = new TreeMap<String, List<Rule>>();
        for (Clause clause : clauses) {
            for (Rule rule : clause.rules()) {
                for (Insertion insertion : rule.insertions()) {
                    if (insertion.type().type().equals(Upheld.class)) {
                        testing.computeIfAbsent(insertion.firstText(), test -> new ArrayList<>())
                                .add(rule);
                    }
                }
            }
        }
        return testing;
    }

    private static Wording because(Rule rule, List<Fact> facts) {
        var columns = Clause.columns(rule);
        return Said.of(facts.stream()
                .filter(fact -> !(fact instanceof Draw) || columns.size() == 1)
                .filter(fact -> columns.stream().anyMatch(column -> column.holds(fact)))
                .toList());
    }

    /** Ids of the rules that find something in the facts of one step of a draw. */
    public Set<String> firedRules(List<Fact> facts) {
        return matches(facts).stream().map(Match::rule).collect(Collectors.toSet());
    }

    private List<Fact> find(List<Fact> facts) {
        return matches(facts).stream().map(Match::finding).toList();
    }

    /** A draw is asked once, so its premises are not remembered. */
    private List<Match> matches(List<Fact> facts) {
        var byColumn = facts.stream().collect(Collectors.groupingBy(Column::of));
        var found = new ArrayList<Match>();
        for (Clause clause : clauses) {
            if (clause.columns().stream().allMatch(column -> byColumn.containsKey(column) || optional(column))) {
                var premise = new Premise(clause.columns().stream()
                        .map(column -> byColumn.getOrDefault(column, List.of()))
                        .toList());
                found.addAll(clause.fireOnce(premise).matches());
            }
        }
        return found;
    }

    private static boolean optional(Column column) {
        return column.type().equals(Eligible.class) || column.type().equals(Member.class);
    }
}
