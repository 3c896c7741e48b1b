package ca.drawline.commandline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as a shell does, within this process. */
final class Shell {

    private final List<String[]> started = new ArrayList<>();

    /**
     * What a command came to.
     *
     * @param code its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Ran(int code, String out, String err) {}

    /** A service that was tested in this process before may have left its settings; a shell begins without any. */
    Shell() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("drawline."))
                .forEach(System::clearProperty);
    }

    Ran run(String... arguments) {
        return piped("", arguments);
    }

    /** Runs a command that is given a text on standard input. */
    Ran piped(String text, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        var code = Drawline.commands(terminal, started::add).execute(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** How often the service was started. */
    int services() {
        return started.size();
    }
}
