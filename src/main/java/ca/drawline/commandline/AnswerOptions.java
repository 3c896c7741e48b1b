package ca.drawline.commandline;

import ca.drawline.answer.AnswerJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** In which form a command answers. */
final class AnswerOptions {

    @Option(names = "--json", description = "Print what REST answers, as one line of JSON.")
    private boolean json;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            description = "Show how far the work is, on standard error: auto (only on a terminal), always or never."
                    + " Default: ${DEFAULT-VALUE}.")
    private When progress = When.AUTO;

    /** When progress is shown. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    boolean json() {
        return json;
    }

    ProgressBar progress(Terminal terminal, String what) {
        var shown = switch (progress) {
            case AUTO -> terminal.attended();
            case ALWAYS -> true;
            case NEVER -> false;
        };
        return new ProgressBar(terminal.err(), shown, what);
    }

    /** Prints a result: as JSON where that is asked for, otherwise for a reader. */
    <T> void print(Terminal terminal, T result, Consumer<T> forReaders) {
        if (json) {
            terminal.out().println(written(result));
        } else {
            forReaders.accept(result);
        }
        terminal.out().flush();
    }

    static String written(Object result) {
        try {
            return AnswerJson.mapper().writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
