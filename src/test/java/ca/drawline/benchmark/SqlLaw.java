package ca.drawline.benchmark;

import ca.drawline.benchmark.HandWrittenColumns.Jobs;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Permit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The law in SQL, run by DuckDB in memory over the same columns that the hand-written law reads. The statements are in
 * {@code benchmark/law.sql}; the last of them is the law.
 */
@SuppressWarnings("EnumOrdinal") // The columns hold numbers, and these are never stored.
final class SqlLaw implements AutoCloseable {

    private static final String STATEMENTS_END = ";\n\n";

    private final HandWrittenColumns c;
    private final Connection connection;
    private final String law;

    SqlLaw(HandWrittenColumns columns) throws SQLException, IOException {
        this.c = columns;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        // All in memory and all on this machine: nothing is written to disk, and no extension is fetched.
        execute("set temp_directory = ''");
        execute("set autoinstall_known_extensions = false");
        var statements = List.of(text().split(STATEMENTS_END));
        this.law = statements.get(statements.size() - 1);
        for (String statement : statements.subList(0, statements.size() - 1)) {
            execute(statement);
        }
        load();
    }

    private static String text() throws IOException {
        try (var stream = SqlLaw.class.getResourceAsStream("/benchmark/law.sql")) {
            if (stream == null) {
                throw new IllegalStateException("The law in SQL is not on the class path.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many threads the statements that follow may use. */
    void threads(int threads) throws SQLException {
        execute("set threads = " + threads);
    }

    /** Evaluates every candidate; what is found stays in a table. */
    void evaluate() {
        try {
            execute(law);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was found by the last evaluation. */
    Verdicts verdicts() throws SQLException {
        var verdicts = new Verdicts(c.size);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id, score, cec::int + 2 * fst::int + 4 * fsw::int + 8 * pnp::int as programs,"
                                + " agriculture::int + 2 * french::int + 4 * healthcare::int + 8 * stem::int"
                                + " + 16 * trades::int + 32 * transport::int as categories from found")) {
            var count = 0;
            while (rows.next()) {
                var id = rows.getInt("id");
                verdicts.scores()[id] = rows.getShort("score");
                verdicts.programs()[id] = (byte) rows.getInt("programs");
                verdicts.categories()[id] = (byte) rows.getInt("categories");
                count++;
            }
            if (count != c.size) {
                throw new AssertionError("%d rows for %d candidates".formatted(count, c.size));
            }
        }
        return verdicts;
    }

    private void load() throws IOException, SQLException {
        load("candidate", this::candidates);
        load("job_in_ten_years", out -> jobs(out, c.tenYears));
        load("job_in_three_years", out -> jobs(out, c.threeYears));
        load("canadian_job_in_three_years", out -> jobs(out, c.threeYearsWithoutStudents));
        load("trade_in_five_years", out -> jobs(out, c.fiveYearsWithoutStudents));
    }

    /** Writes the lines of a table. */
    private interface Lines {
        void write(Appendable out) throws IOException;
    }

    private void load(String table, Lines lines) throws IOException, SQLException {
        var file = Files.createTempFile(table, ".csv");
        try {
            write(file, lines);
            execute("copy %s from '%s' (header false, nullstr '')".formatted(table, file));
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, Lines lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            lines.write(out);
        }
    }

    private void jobs(Appendable out, Jobs jobs) throws IOException {
        for (int i = 0; i < c.size; i++) {
            for (int job = jobs.start[i]; job < jobs.start[i + 1]; job++) {
                out.append(i + "," + noc(jobs.noc[job]) + "," + jobs.months[job] + "\n");
            }
        }
    }

    private void candidates(Appendable out) throws IOException {
        var row = new StringBuilder();
        for (int i = 0; i < c.size; i++) {
            row.setLength(0);
            row.append(i);
            field(row, c.withPartner[i] == 1);
            field(row, c.age[i]);
            field(row, EducationLevel.values()[c.level[i]]);
            field(row, CanadianCredential.values()[c.canadianCredential[i]]);
            field(row, c.studyInCanada[i]);
            abilities(row, c.first, i);
            abilities(row, c.second, i);
            field(row, c.french[i]);
            field(row, c.english[i]);
            field(row, c.canadianYears[i]);
            field(row, c.foreignYears[i]);
            field(row, c.anywhereYears[i]);
            field(row, c.recentCanadianYears[i]);
            field(row, c.recentMainTeer[i]);
            field(row, c.lifetimeCanadianYears[i]);
            field(row, EducationLevel.values()[c.partnerLevel[i]]);
            field(row, c.partnerStudyInCanada[i]);
            abilities(row, c.partnerLanguage, i);
            field(row, c.partnerCanadianYears[i]);
            field(row, c.partnerLifetimeYears[i]);
            field(row, c.quebec[i]);
            field(row, c.barred[i]);
            field(row, c.certificate[i]);
            field(row, c.certificate[i] ? noc(c.certificateTrade[i]) : "");
            field(row, c.nomination[i]);
            field(row, c.sibling[i]);
            field(row, c.relative[i]);
            field(row, c.funds[i]);
            field(row, c.familySize[i]);
            offer(row, i);
            out.append(row.append('\n'));
        }
    }

    private void offer(StringBuilder row, int i) {
        field(row, noc(c.offerNoc[i]));
        field(row, c.offerFullTime[i]);
        field(row, c.offerMonths[i]);
        field(row, c.offerAssessed[i]);
        field(row, Permit.values()[c.offerPermit[i]]);
        field(row, c.offerSameEmployer[i]);
        field(row, c.offerMonthsWithEmployer[i]);
        field(row, c.offerEmployers[i]);
        field(row, c.offerBarred[i]);
        field(row, c.offerPermitTeer[i]);
        field(row, c.offerInPermitsMinorGroup[i]);
    }

    /** The code of an occupation as a number, or nothing. */
    private String noc(int number) {
        return number < 0 ? "" : String.valueOf(Integer.parseInt(c.nocs.get(number)));
    }

    private static void abilities(StringBuilder row, byte[] levels, int i) {
        for (int ability = 0; ability < HandWrittenColumns.ABILITIES; ability++) {
            field(row, levels[i * HandWrittenColumns.ABILITIES + ability]);
        }
    }

    private static void field(StringBuilder row, Object value) {
        row.append(',').append(value);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
