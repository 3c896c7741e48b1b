package ca.drawline.commandline;

import ca.drawline.answer.Problems;
import ca.drawline.answer.Refusal;
import ca.drawline.start.Core;
import ca.drawline.storage.DatabaseAddress;
import ca.drawline.storage.MoveToPostgres;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves what is kept in the file of a data directory to a PostgreSQL. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description =
                "Copy everything that is kept in the file of a data directory into an empty PostgreSQL: all of it,"
                        + " read back and compared, or nothing. Stop the service first; the file stays.",
        footer = {
            "",
            "The password comes from the environment (DRAWLINE_DATABASE_PASSWORD), where other users of the machine do"
                    + " not see it.",
            "Exit codes: 0 everything was copied, 2 it could not run and nothing was.",
            "Example: migrate --data data --to jdbc:postgresql://localhost/drawline --user drawline"
        })
final class MigrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "The PostgreSQL. Default: the setting drawline.database.url.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who asks to come in. Default: the setting drawline.database.user.")
    private @Nullable String user;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    MigrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var target = Core.server(url, user)
                .orElseThrow(() -> new Refusal(Problems.general(
                        422,
                        "no-target",
                        "It is not said where to.",
                        "Give --to, or set DRAWLINE_DATABASE_URL, to jdbc:postgresql://host/name.")));
        try (var bars = new Bars()) {
            var rows = new MoveToPostgres(data.directory(), target, Core.release()).run(bars);
            answer.print(terminal, rows, copied -> tell(copied, target));
        }
        return Drawline.GOOD;
    }

    private void tell(Map<String, Long> rows, DatabaseAddress target) {
        rows.forEach((table, count) -> terminal.out().println("%12s  %s".formatted(DrawText.number(count), table)));
        terminal.out()
                .println(
                        "Everything is in %s. Start the service with DRAWLINE_DATABASE_URL and the same data directory."
                                .formatted(target));
    }

    /** A bar for each table after the other. */
    private final class Bars implements MoveToPostgres.Progress, AutoCloseable {

        private String table = "";
        private @Nullable ProgressBar bar;

        @Override
        public void at(String now, long copied, long all) {
            var shown = bar;
            if (shown == null || !now.equals(table)) {
                close();
                shown = answer.progress(terminal, "Copying " + now);
                bar = shown;
                table = now;
            }
            shown.at(copied, all);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
