package ca.drawline.commandline;

import ca.drawline.answer.RuleCheck;
import ca.drawline.answer.RuleCheck.Found;
import ca.drawline.rulebook.Problem.Severity;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether rules could be published. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check rules: every problem at once, each with its place, its line with a caret and the way out.",
        footer = {
            "",
            "Exit codes: 0 they can be published, 1 they have errors, 2 they could not be checked.",
            "Example: check --rules rules --json"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var place = data.place();
        var found = place.files(rules.name());
        var check = RuleCheck.of(place.check(found), found.named().digest());
        answer.print(terminal, check, this::tell);
        return check.ok() ? Drawline.GOOD : Drawline.PROBLEMS;
    }

    private void tell(RuleCheck check) {
        check.problems().forEach(this::tell);
        var errors = check.problems().stream()
                .filter(problem -> problem.severity().equals(Severity.ERROR.name()))
                .count();
        terminal.out()
                .println("%s: %d errors, %d warnings in %s (%s)"
                        .formatted(
                                check.ok() ? "Good" : "Not good",
                                errors,
                                check.problems().size() - errors,
                                rules.name(),
                                check.digest().substring(0, 12)));
    }

    private void tell(Found problem) {
        terminal.out()
                .println("%s:%d:%d: %s: %s [%s]"
                        .formatted(
                                problem.file(),
                                problem.line(),
                                problem.column(),
                                problem.severity().toLowerCase(Locale.ROOT),
                                problem.message(),
                                problem.code()));
        if (!problem.source().isEmpty()) {
            terminal.out().println("    " + problem.source());
            terminal.out().println("    " + problem.caret());
        }
        terminal.out().println("  " + problem.hint());
    }
}
