package ca.drawline.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the invited as comma-separated values. */
public final class InvitedTable implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("id", "stage", "rank", "score", "submittedAt", "programs", "categories")
            .get();

    private final CSVPrinter printer;

    public InvitedTable(Writer writer) throws IOException {
        printer = new CSVPrinter(writer, FORMAT);
    }

    /** Writes a row. */
    public void add(InvitedCandidate candidate) {
        try {
            printer.printRecord(
                    cell(candidate.id()),
                    candidate.stage(),
                    candidate.rank(),
                    candidate.score(),
                    candidate.submittedAt(),
                    cell(String.join(" ", candidate.programs())),
                    cell(String.join(" ", candidate.categories())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet shows and does not work out: an id comes from outside and could be a formula. */
    static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
