package ca.drawline.commandline;

import ca.drawline.answer.Refusal;
import ca.drawline.exchange.Columns;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolReading;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the candidates of a pool to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write the candidates of a pool, in their order: NDJSON, or CSV. Imported again, either is the same"
                        + " pool.",
        footer = {
            "",
            "Exit codes: 0 it was written, 2 it could not run and no file was written.",
            "Example: export demo --out demo.ndjson"
        })
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The name of the pool.")
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; CSV where it ends in .csv. Default: standard output.")
    private @Nullable Path out;

    @Option(names = "--csv", description = "Write CSV, wherever it goes.")
    private boolean csv;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var place = data.place();
        var core = place.core();
        var pool = core.pools()
                .read(name)
                .orElseThrow(() -> Refusal.notFound(
                        "pool",
                        name,
                        core.pools().list().stream().map(Pool::name).toList()));
        if (out == null) {
            write(place, pool, csv, terminal.out());
            terminal.out().flush();
        } else {
            toFile(place, pool, out);
        }
        return Drawline.GOOD;
    }

    /** The file is there once it is whole. */
    private void toFile(Place place, PoolReading pool, Path file) throws IOException {
        var target = file.toAbsolutePath();
        var unfinished = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".unfinished");
        try {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                write(place, pool, csv || Input.isTable(file.toString()), stream);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        terminal.err()
                .println("%s: %s candidates (%s)"
                        .formatted(
                                file,
                                DrawText.number(pool.pool().size()),
                                pool.pool().digest().substring(0, 12)));
    }

    private void write(Place place, PoolReading pool, boolean table, OutputStream to) throws IOException {
        var exports = place.core().exports();
        if (table) {
            exports.table(pool, Columns.under(place.named(rules.name()).on(Day.asked(null))), to);
        } else {
            exports.json(pool, to);
        }
    }
}
