package ca.drawline.commandline;

import ca.drawline.answer.AsOf;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.DrawResult;
import ca.drawline.exchange.PoolImport;
import ca.drawline.exchange.PoolImport.OnError;
import ca.drawline.exchange.PoolImport.Reading;
import ca.drawline.exchange.PoolImport.Source;
import ca.drawline.intake.PoolRequestReader;
import ca.drawline.start.Core;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a draw. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        description =
                "Try a draw on a pool: where the line falls, and how many are invited. Nobody is invited. A draw on a"
                        + " pool of the data directory, by rules that were published, is kept there as over REST.",
        footer = {
            "",
            "Exit codes: 0 it was tried, 2 it could not run.",
            "Example: dry-run --pool demo --as-of 2023-06-28T14:04:34Z --type CATEGORY --category healthcare"
                    + " --invitations 500"
        })
final class DryRunCommand implements Callable<Integer> {

    private static final String POOL = "pool";

    private final Terminal terminal;

    @Mixin
    private DrawOptions draw = new DrawOptions();

    @Option(
            names = "--pool-file",
            paramLabel = "FILE",
            description = "Candidates in place of a pool of the data directory: NDJSON, or CSV where it ends in .csv.")
    private @Nullable String poolFile;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    DryRunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var json = draw.json(terminal);
        json.put("rules", rules.name());
        answer.print(terminal, poolFile == null ? onKept(json) : onFile(json, poolFile), this::tell);
        return Drawline.GOOD;
    }

    private DrawResult onKept(ObjectNode json) {
        var place = data.place();
        var core = place.core();
        var asked = DrawOptions.read(json, core.reader(place)::read, Map.of());
        return place.isKnown(asked.book())
                ? core.kept().run(asked.request(), asked.book(), core.clock().instant())
                : core.dryRun().run(asked.request(), asked.book());
    }

    /** In a place of its own, which is gone afterwards: a pool that is only tried should leave nothing behind. */
    private DrawResult onFile(ObjectNode json, String file) throws IOException {
        var place = data.place();
        var folder = Files.createTempDirectory("drawline");
        try {
            var core = Core.in(folder);
            var name = name(file);
            var law = place.named(rules.name()).on(day(json));
            try (var content = Input.open(file, terminal);
                    var progress = answer.progress(terminal, "Reading the pool")) {
                var table = Input.isTable(file);
                core.imports()
                        .run(
                                PoolImport.pool(name, core.clock().instant(), false, table),
                                new Source(content, Input.size(file), table),
                                Reading.under(law, OnError.FAIL),
                                progress);
            }
            json.put(POOL, name);
            var asked = DrawOptions.read(json, core.reader(place)::read, Map.of());
            return core.dryRun().run(asked.request(), asked.book());
        } finally {
            remove(folder);
        }
    }

    private static String name(String file) {
        var name = Path.of(file).getFileName().toString().replaceFirst("\\.\\w+$", "");
        return PoolRequestReader.isName(name) ? name : POOL;
    }

    /** The day on which the profiles of the file must be possible: that of the draw. */
    private static LocalDate day(ObjectNode json) {
        var faults = new ArrayList<Fault>();
        return json.path("asOf").isTextual()
                ? AsOf.read("asOf", json.path("asOf").textValue(), faults).orElseThrow(() -> Refusal.ofQuery(faults))
                : Day.asked(null);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void tell(DrawResult result) {
        DrawText.print(result, terminal.out());
    }
}
