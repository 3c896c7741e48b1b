package ca.drawline.commandline;

import ca.drawline.answer.Problems;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of Drawline under their common name. */
@Command(
        name = "drawline",
        mixinStandardHelpOptions = true,
        version = "Drawline",
        description = "Who would be invited, where would the line fall, and why? Without a command the service starts.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 all is good, 1 problems were found, 2 it could not run.",
            "The result goes to standard output, problems and progress to standard error.",
            "Example: java -jar target/quarkus-app/quarkus-run.jar check --rules rules"
        })
final class Drawline implements Runnable {

    /** It ran, and everything is good. */
    static final int GOOD = 0;

    /** It ran, and found problems. */
    static final int PROBLEMS = 1;

    /** It could not run. */
    static final int NOT_RUN = 2;

    private final Consumer<String[]> service;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Drawline(Consumer<String[]> service) {
        this.service = service;
    }

    @Override
    public void run() {
        service.accept(spec.commandLine().getParseResult().originalArgs().toArray(String[]::new));
    }

    /**
     * All commands.
     *
     * @param terminal what they read from and write to
     * @param service starts the service, with what it is to be told
     */
    static CommandLine commands(Terminal terminal, Consumer<String[]> service) {
        var all = new CommandLine(new Drawline(service))
                .addSubcommand(new ServeCommand(service))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new TestCommand(terminal))
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(new DryRunCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new BacktestCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new MigrateCommand(terminal));
        return all.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> misunderstood(e, terminal))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, parsed, terminal));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int misunderstood(ParameterException e, Terminal terminal) {
        var command = e.getCommandLine();
        terminal.err().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        terminal.err()
                .println("'%s --help' tells what it can be asked."
                        .formatted(command.getCommandSpec().qualifiedName()));
        return NOT_RUN;
    }

    private static int failed(Exception e, ParseResult parsed, Terminal terminal) {
        var problem = Problems.of(e);
        var asked = parsed;
        while (asked.hasSubcommand()) {
            asked = asked.subcommand();
        }
        if (asked.matchedOptionValue("--json", false)) {
            terminal.err().println(AnswerOptions.written(problem));
        } else {
            Refusals.print(problem, terminal.err());
        }
        return NOT_RUN;
    }

    /** What is logged goes to standard error, and only what nobody expected: problems are told in the answer. */
    static void quietLog() {
        var root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var handler = new ConsoleHandler();
        handler.setLevel(Level.SEVERE);
        root.addHandler(handler);
    }
}
