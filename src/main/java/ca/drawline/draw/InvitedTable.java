package ca.drawline.draw;

import ca.drawline.pool.TableText;
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
                    TableText.written(candidate.id()),
                    candidate.stage(),
                    candidate.rank(),
                    candidate.score(),
                    candidate.submittedAt(),
                    TableText.written(String.join(" ", candidate.programs())),
                    TableText.written(String.join(" ", candidate.categories())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
