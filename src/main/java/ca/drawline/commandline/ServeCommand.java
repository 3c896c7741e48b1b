package ca.drawline.commandline;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the service. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Start the service: REST, the workbench, health and metrics. It is what happens without a command,"
                        + " too.",
        footer = {
            "",
            "Settings can also be given as system properties or by the environment, such as DRAWLINE_DATA_DIRECTORY.",
            "Example: serve --rules rules --data data --port 8080"
        })
final class ServeCommand implements Runnable {

    private final Consumer<String[]> service;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules directory (drawline.rules.directory).")
    private @Nullable String rules;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory (drawline.data.directory).")
    private @Nullable String data;

    @Option(names = "--port", paramLabel = "PORT", description = "The port that it listens on (quarkus.http.port).")
    private @Nullable Integer port;

    ServeCommand(Consumer<String[]> service) {
        this.service = service;
    }

    @Override
    public void run() {
        set("drawline.rules.directory", rules);
        set("drawline.data.directory", data);
        set("quarkus.http.port", port);
        service.accept(new String[0]);
    }

    private static void set(String setting, @Nullable Object value) {
        if (value != null) {
            System.setProperty(setting, value.toString());
        }
    }
}
