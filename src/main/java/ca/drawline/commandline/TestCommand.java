package ca.drawline.commandline;

import ca.drawline.rulebook.RuleInForce;
import ca.drawline.scenario.ScenarioResult;
import ca.drawline.scenario.ScenarioRun;
import ca.drawline.scenario.TestReport;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the scenarios that stand beside rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Run the scenarios that stand beside the rules: what came out differently, with the rules that decide"
                        + " it, and which rules no scenario shows at work, or at rest.",
        footer = {
            "",
            "Exit codes: 0 all came out as they say, 1 some did not, 2 they could not be run.",
            "Example: test --rules rules"
        })
final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var book = data.place().named(rules.name());
        TestReport report;
        try (var progress = answer.progress(terminal, "Scenarios")) {
            report = ScenarioRun.of(book, progress);
        }
        answer.print(terminal, report, this::tell);
        return report.good() ? Drawline.GOOD : Drawline.PROBLEMS;
    }

    private void tell(TestReport report) {
        var out = terminal.out();
        report.problems()
                .forEach(problem -> out.println("%s:%d: %s\n  %s"
                        .formatted(problem.file(), problem.line(), problem.message(), problem.hint())));
        report.scenarios().stream().filter(scenario -> !scenario.passed()).forEach(this::tell);
        tell("No scenario shows this rule at work", report.coverage().silent());
        tell("No scenario shows this rule at rest", report.coverage().always());
        out.println("%d scenarios: %d passed, %d failed; %d of %d rules are shown at work."
                .formatted(
                        report.scenarios().size(),
                        report.passed(),
                        report.failed(),
                        report.coverage().fired(),
                        report.coverage().rules()));
    }

    private void tell(ScenarioResult scenario) {
        var out = terminal.out();
        out.println("%s:%d: %s (%s)".formatted(scenario.file(), scenario.line(), scenario.name(), scenario.asOf()));
        if (!scenario.trouble().isEmpty()) {
            out.println("  " + scenario.trouble());
        }
        scenario.failures().forEach(failure -> {
            out.println("  %s: expected %s, found %s".formatted(failure.what(), failure.expected(), failure.found()));
            if (!failure.rules().isEmpty()) {
                out.println(failure.rules().stream()
                        .map(rule -> "%s (%s:%d)".formatted(rule.id(), rule.file(), rule.line()))
                        .collect(Collectors.joining(", ", "    decided by ", "")));
            }
        });
    }

    private void tell(String what, List<RuleInForce> rulesOf) {
        rulesOf.forEach(
                rule -> terminal.out().println("%s:%d: %s: %s".formatted(rule.file(), rule.line(), what, rule.id())));
    }
}
