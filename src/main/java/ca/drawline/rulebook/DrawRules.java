package ca.drawline.rulebook;

import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.CutOff;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawFact;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Expired;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Floor;
import ca.drawline.vocabulary.InPool;
import ca.drawline.vocabulary.Invited;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Rank;
import ca.drawline.vocabulary.Ranked;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.Reserve;
import ca.drawline.vocabulary.ScoreBand;
import ca.drawline.vocabulary.TieBreak;
import ca.drawline.vocabulary.Tied;
import ca.drawline.vocabulary.Upheld;
import ca.drawline.vocabulary.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rules about draws: who is ranked, where the line falls, and who of those on the line is invited. */
public final class DrawRules {

    private static final Set<Class<?>> GROUPS = Set.of(Reserve.class, Cap.class);

    private final List<Clause> clauses;
    private final List<Clause> ranking;
    private final List<Clause> expiring;
    private final List<Clause> grouping;
    private final List<Clause> deciding;
    private final Consumer<String> fired;

    DrawRules(List<Clause> clauses) {
        this(clauses, rule -> {});
    }

    private DrawRules(List<Clause> clauses, Consumer<String> fired) {
        this.clauses = clauses;
        this.ranking = clauses.stream()
                .filter(clause -> clause.concludes().contains(Ranked.class))
                .toList();
        this.expiring = clauses.stream()
                .filter(clause -> clause.concludes().contains(Expired.class))
                .filter(clause -> clause.columns().equals(List.of(Column.of(new InPool(0)))))
                .toList();
        this.grouping = clauses.stream()
                .filter(clause -> clause.concludes().stream().anyMatch(GROUPS::contains))
                .filter(clause -> clause.columns().stream().allMatch(column -> column.type() == Draw.class))
                .toList();
        this.deciding = clauses.stream()
                .filter(clause -> !GROUPS.containsAll(clause.concludes()))
                .toList();
        this.fired = fired;
    }

    /** The same rules, with someone who is told the id of every rule that finds something. */
    public DrawRules watched(Consumer<String> watcher) {
        return new DrawRules(clauses, watcher);
    }

    /** Whether a clause is about draws and not about a candidate. */
    static boolean concerns(Clause clause) {
        return clause.columns().stream().anyMatch(column -> DrawFact.class.isAssignableFrom(column.type()));
    }

    /** Whether these are the same rules, taken over from one version to the other; equal ones that were read twice are not. */
    public boolean sameAs(DrawRules other) {
        return clauses.equals(other.clauses);
    }

    /**
     * Whether candidates with these programs and categories take part in a draw. The answer is remembered: there are few
     * such groups, and they come again in every draw.
     *
     * @param draws the draw, once for each of its categories
     */
    public boolean ranks(List<Draw> draws, Collection<String> programs, Collection<String> categories) {
        var facts = new ArrayList<Fact>(draws);
        programs.stream().sorted().map(Eligible::new).forEach(facts::add);
        categories.stream().sorted().map(Member::new).forEach(facts::add);
        var byColumn = facts.stream().collect(Collectors.groupingBy(Column::of));
        var ranked = false;
        for (Clause clause : ranking) {
            for (Premise premise : premises(clause, byColumn)) {
                for (Match match : clause.outcome(premise).matches()) {
                    fired.accept(match.rule());
                    ranked |= match.finding() instanceof Ranked;
                }
            }
        }
        return ranked;
    }

    /**
     * Whether a profile has left the pool. The answer is remembered.
     *
     * @param months whole months since its submission
     */
    public boolean expired(int months) {
        var expired = false;
        for (Clause clause : expiring) {
            for (Match match : clause.outcome(Premise.of(new InPool(months))).matches()) {
                fired.accept(match.rule());
                expired |= match.finding() instanceof Expired;
            }
        }
        return expired;
    }

    /** Whether any rule reserves places for a group or caps one, in some draw or other. */
    public boolean mayGroup() {
        return !grouping.isEmpty();
    }

    /**
     * The places that a draw reserves for groups, and the caps on groups. The answer is remembered.
     *
     * @param draws the draw, once for each of its categories
     */
    public GroupPlaces groups(List<Draw> draws) {
        var findings = new ArrayList<Fact>();
        var byColumn = draws.stream().collect(Collectors.groupingBy(Column::of, Collectors.<Fact>toList()));
        for (Clause clause : grouping) {
            for (Premise premise : premises(clause, byColumn)) {
                for (Match match : clause.outcome(premise).matches()) {
                    fired.accept(match.rule());
                    findings.add(match.finding());
                }
            }
        }
        return GroupPlaces.of(findings);
    }

    /**
     * The cut-off of a draw; none when nobody is ranked, or nobody as high as the floor.
     *
     * @param draws the draw, once for each of its categories
     * @param floor the lowest score that it invites, if it has one
     * @param bands every score that ranked candidates have
     */
    public OptionalInt cutOff(List<Draw> draws, Ranking ranking, Optional<Floor> floor, List<ScoreBand> bands) {
        var facts = new ArrayList<Fact>(draws);
        facts.add(ranking);
        floor.ifPresent(facts::add);
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
    public Line line(List<Draw> draws, Places places, List<Tied> tied) {
        var facts = new ArrayList<Fact>(draws);
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

    /** Scores and ties do not come again, so what is found of them is not remembered. */
    private List<Fact> find(List<Fact> facts) {
        return matches(facts).stream().map(Match::finding).toList();
    }

    private List<Match> matches(List<Fact> facts) {
        var byColumn = facts.stream().collect(Collectors.groupingBy(Column::of));
        var found = new ArrayList<Match>();
        for (Clause clause : deciding) {
            if (canMatch(clause, byColumn.keySet())) {
                found.addAll(clause.fireOnce(whole(clause, byColumn)).matches());
            }
        }
        found.forEach(match -> fired.accept(match.rule()));
        return found;
    }

    /** What a clause is asked whose outcomes are remembered: each fact by itself where its rules match a single one. */
    private static List<Premise> premises(Clause clause, Map<Column, List<Fact>> byColumn) {
        return clause.single()
                ? byColumn.getOrDefault(clause.columns().get(0), List.of()).stream()
                        .map(Premise::of)
                        .toList()
                : List.of(whole(clause, byColumn));
    }

    private static Premise whole(Clause clause, Map<Column, List<Fact>> byColumn) {
        return new Premise(clause.columns().stream()
                .map(column -> byColumn.getOrDefault(column, List.of()))
                .toList());
    }

    private static boolean canMatch(Clause clause, Set<Column> known) {
        for (int column = 0; column < clause.columns().size(); column++) {
            if (clause.needs(column) && !known.contains(clause.columns().get(column))) {
                return false;
            }
        }
        return true;
    }
}
