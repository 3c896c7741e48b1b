package ca.drawline.exchange;

import ca.drawline.intake.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The cells of a line of CSV (RFC 4180, one record a line). */
final class Cells {

    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private Cells() {}

    /**
     * The cells of a line.
     *
     * @throws Unreadable if it has none
     */
    static List<String> of(byte[] line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            try (var parser = CSVParser.parse(text, FORMAT)) {
                var records = parser.getRecords();
                return records.isEmpty()
                        ? List.of()
                        : Arrays.asList(records.get(0).values());
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    0,
                    0,
                    "not-utf-8",
                    "The line is not text in UTF-8.",
                    "Save the table as CSV in the encoding UTF-8.");
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(
                    0,
                    0,
                    "malformed-csv",
                    "The line cannot be cut into cells: a quotation mark is missing, or stands within a cell.",
                    "Put a cell with commas or quotation marks in quotation marks, double those within it, and keep a record on one line.");
        }
    }
}
