package ca.drawline.scenario;

import ca.drawline.candidate.Profile;
import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.Unacceptable;
import ca.drawline.job.Progress;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleInForce;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the scenarios of a rule book against its rules: all at once, told in the order of files and lines. */
public final class ScenarioRun {

    private final RuleBook book;
    private final Set<String> ruleIds;
    private final Map<LocalDate, Law> laws = new ConcurrentHashMap<>();

    private ScenarioRun(RuleBook book) {
        this.book = book;
        this.ruleIds = Set.copyOf(book.ruleIds());
    }

    /** How the scenarios among the files of a rule book come out. */
    public static TestReport of(RuleBook book) {
        return of(book, Progress.UNWATCHED);
    }

    /** How they come out, told as it goes. */
    public static TestReport of(RuleBook book, Progress progress) {
        return new ScenarioRun(book).report(Scenarios.of(book.files()), progress);
    }

    /** A scenario's result and the rules that found something. */
    private record Ran(Scenario scenario, ScenarioResult result, Set<String> fired) {}

    private TestReport report(Scenarios scenarios, Progress progress) {
        var all = scenarios.all();
        var done = new AtomicInteger();
        var ran = all.parallelStream()
                .map(scenario -> {
                    var one = run(scenario);
                    progress.at(done.incrementAndGet(), all.size());
                    return one;
                })
                .toList();
        var passed = (int) ran.stream().filter(one -> one.result().passed()).count();
        return new TestReport(
                passed,
                ran.size() - passed,
                ran.stream().map(Ran::result).toList(),
                coverage(ran),
                scenarios.problems());
    }

    private Ran run(Scenario scenario) {
        try {
            var law = law(scenario.asOf());
            var answer = scenario.isRound()
                    ? new RoundAnswer(law, scenario.given())
                    : new CandidateAnswer(law, profile(law, scenario), ruleIds);
            var failures = answer.expectations(scenario.then())
                    .filter(expectation -> !expectation.held())
                    .toList();
            return new Ran(scenario, ScenarioResult.of(scenario, failures, ""), answer.fired());
        } catch (Unacceptable | DateNotCovered e) {
            return new Ran(scenario, ScenarioResult.of(scenario, List.of(), String.valueOf(e.getMessage())), Set.of());
        } catch (DateTimeException | IllegalArgumentException | IllegalStateException e) {
            var trouble = "The scenario cannot be asked: " + e.getMessage();
            return new Ran(scenario, ScenarioResult.of(scenario, List.of(), trouble), Set.of());
        }
    }

    private Law law(LocalDate asOf) {
        return laws.computeIfAbsent(asOf, book::on);
    }

    static Profile profile(Law law, Scenario scenario) {
        return new ProfileReader(law.asOf(), law.occupations(), law.tests()).read(scenario.given());
    }

    private RuleCoverage coverage(List<Ran> ran) {
        var fired = new HashMap<String, Integer>();
        var asked = new HashMap<String, Integer>();
        var rulesOn = new HashMap<LocalDate, List<RuleInForce>>();
        for (Ran one : ran) {
            var asOf = one.scenario().asOf();
            if (!laws.containsKey(asOf)) {
                continue;
            }
            for (RuleInForce rule :
                    rulesOn.computeIfAbsent(asOf, date -> law(date).rules())) {
                if (rule.aboutDraws() == one.scenario().isRound()) {
                    asked.merge(key(rule), 1, Integer::sum);
                    fired.merge(key(rule), one.fired().contains(rule.id()) ? 1 : 0, Integer::sum);
                }
            }
        }
        var silent = new ArrayList<RuleInForce>();
        var always = new ArrayList<RuleInForce>();
        for (RuleInForce rule : book.rules()) {
            var times = fired.getOrDefault(key(rule), 0);
            if (times == 0) {
                silent.add(rule);
            } else if (times.equals(asked.get(key(rule)))) {
                always.add(rule);
            }
        }
        var rules = book.rules().size();
        return new RuleCoverage(rules, rules - silent.size(), silent, always);
    }

    private static String key(RuleInForce rule) {
        return rule.file() + "#" + rule.id();
    }
}
