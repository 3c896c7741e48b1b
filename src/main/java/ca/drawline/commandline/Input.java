package ca.drawline.commandline;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a command is given to read. */
final class Input {

    private static final String STANDARD = "-";

    private Input() {}

    /** The content of a file, or what is piped in. */
    static InputStream open(String file, Terminal terminal) throws IOException {
        if (file.equals(STANDARD)) {
            return terminal.in();
        }
        var path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            var message = "The file \"%s\" cannot be read.".formatted(file);
            throw new Refusal(ProblemDetail.of(
                    404,
                    "unknown-file",
                    "Not found",
                    message,
                    List.of(Fault.general(
                            "unknown-file", message, "Name a file that there is, or - for standard input."))));
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }

    /** How many bytes a file has; 0 where that is not known. */
    static long size(String file) throws IOException {
        return file.equals(STANDARD) ? 0 : Files.size(Path.of(file));
    }

    /** Whether a file is a table in CSV, going by its name. */
    static boolean isTable(String file) {
        return file.endsWith(".csv");
    }
}
