package ca.drawline.commandline;

import ca.drawline.answer.Refusal;
import ca.drawline.exchange.ImportReport;
import ca.drawline.exchange.PoolImport;
import ca.drawline.exchange.PoolImport.OnError;
import ca.drawline.exchange.PoolImport.Reading;
import ca.drawline.exchange.PoolImport.Source;
import ca.drawline.intake.PoolRequestReader;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a pool the candidates of a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Give a pool the candidates of a file: it holds exactly these afterwards, and is made if there is"
                + " none. It changes at the end and all at once. A record that cannot be taken is left out and"
                + " reported.",
        footer = {
            "",
            "Exit codes: 0 all were taken, 1 some were left out, 2 it could not run and the pool is as it was.",
            "Example: import june-2023 candidates.ndjson --as-of 2023-06-28"
        })
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the pool.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "NDJSON, or CSV where it ends in .csv; - for NDJSON from standard input.")
    private String file = "-";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "For what date profiles must be possible. Default: today.")
    private @Nullable String asOf;

    @Option(
            names = "--on-error",
            paramLabel = "WHAT",
            description = "skip to leave out records that cannot be taken, fail to take nothing then."
                    + " Default: ${DEFAULT-VALUE}.")
    private OnError onError = OnError.SKIP;

    @Option(names = "--synthetic", description = "The people are invented.")
    private boolean synthetic;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!PoolRequestReader.isName(name)) {
            throw Refusal.ofPoolName(name);
        }
        var place = data.place();
        var law = place.named(rules.name()).on(Day.asked(asOf));
        ImportReport report;
        try (var content = Input.open(file, terminal);
                var progress = answer.progress(terminal, "Reading " + file)) {
            var core = place.makeCore();
            if (core.sealed().restsOn(name)) {
                throw Refusal.ofSealed(name);
            }
            var table = Input.isTable(file);
            report = core.imports()
                    .run(
                            PoolImport.pool(name, core.clock().instant(), synthetic, table),
                            new Source(content, Input.size(file), table),
                            Reading.under(law, onError),
                            progress);
        }
        answer.print(terminal, report, this::tell);
        return report.refused() == 0 ? Drawline.GOOD : Drawline.PROBLEMS;
    }

    private void tell(ImportReport report) {
        var out = terminal.out();
        report.problems()
                .forEach(problem -> out.println("%s:%d:%s %s\n  %s"
                        .formatted(
                                file,
                                problem.line(),
                                problem.field() == null ? "" : " " + problem.field() + ":",
                                problem.message(),
                                problem.hint())));
        if (report.problemsInAll() > report.problems().size()) {
            out.println("… and %s more problems."
                    .formatted(DrawText.number(
                            report.problemsInAll() - report.problems().size())));
        }
        out.println("Pool %s: %s candidates taken, %s records left out%s (%s)."
                .formatted(
                        report.pool().name(),
                        DrawText.number(report.accepted()),
                        DrawText.number(report.refused()),
                        report.changed() ? "" : ", as it was before",
                        report.pool().digest().substring(0, 12)));
    }
}
