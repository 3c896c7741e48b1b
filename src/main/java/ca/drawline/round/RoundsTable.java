package ca.drawline.round;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the table of published rounds. */
public final class RoundsTable {

    private static final String SHIPPED = "/rounds/rounds.csv";

    /** The bands are read from the header, so that a feed with other bands needs no other reader. */
    private static final Pattern BAND = Pattern.compile("pool_(\\d+)_(\\d+)");

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private RoundsTable() {}

    /** The table that ships with the product. */
    public static PublishedRounds shipped() {
        try (InputStream table = RoundsTable.class.getResourceAsStream(SHIPPED)) {
            if (table == null) {
                throw new IllegalStateException("The table of rounds (%s) is missing.".formatted(SHIPPED));
            }
            return read(new InputStreamReader(table, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table with the columns that the shipped one has. */
    public static PublishedRounds read(Reader table) throws IOException {
        try (var records = FORMAT.parse(table)) {
            var bands = bands(records.getHeaderNames());
            var rounds = new ArrayList<PublishedRound>();
            for (CSVRecord row : records) {
                rounds.add(round(row, bands));
            }
            return new PublishedRounds(rounds);
        }
    }

    private record BandColumn(String name, int from, int to) {}

    private static List<BandColumn> bands(List<String> header) {
        var bands = new ArrayList<BandColumn>();
        for (String name : header) {
            var band = BAND.matcher(name);
            if (band.matches()) {
                bands.add(new BandColumn(name, Integer.parseInt(band.group(1)), Integer.parseInt(band.group(2))));
            }
        }
        return bands;
    }

    private static PublishedRound round(CSVRecord row, List<BandColumn> bands) {
        var dateTime = text(row, "datetime_utc");
        var tieBreak = text(row, "tie_break_utc");
        var poolTotal = text(row, "pool_total");
        var poolAsOn = text(row, "pool_as_on");
        return new PublishedRound(
                row.get("number"),
                LocalDate.parse(row.get("date")),
                dateTime == null ? null : Instant.parse(dateTime),
                row.get("name"),
                RoundType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                row.get("category_or_program"),
                text(row, "program"),
                text(row, "category"),
                Integer.parseInt(row.get("invitations")),
                Integer.parseInt(row.get("crs_cutoff")),
                tieBreak == null ? null : Instant.parse(tieBreak),
                poolTotal == null ? null : pool(row, bands),
                poolTotal == null ? null : Integer.valueOf(poolTotal),
                poolAsOn == null ? null : LocalDate.parse(poolAsOn));
    }

    private static List<PoolBand> pool(CSVRecord row, List<BandColumn> bands) {
        return bands.stream()
                .map(band -> new PoolBand(band.from(), band.to(), Integer.parseInt(row.get(band.name()))))
                .toList();
    }

    private static @Nullable String text(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : text;
    }
}
