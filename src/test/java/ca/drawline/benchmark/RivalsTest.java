package ca.drawline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.rulebook.SessionPerCandidate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is measured against each other says the same of every candidate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RivalsTest {

    private static final long SEED = 25;
    private static final int PEOPLE = 2_000;
    private static final int PEOPLE_IN_SESSIONS = 300;
    private static final int FEW = 20_000;
    private static final int IN_HASTE = 30;

    private final Law law = RulesAsWritten.book().on(ThresholdProfiles.AS_OF);
    private final List<Profile> people = IntStream.range(0, PEOPLE)
            .mapToObj(number -> ThresholdProfiles.of(SEED, number))
            .toList();
    private final HandWrittenColumns columns = new HandWrittenColumns(law, people);
    private final Verdicts byHand = Verdicts.byHand(columns);

    @Test
    void drawlineSaysTheSame() {
        Verdicts.of(new PoolEvaluation().evaluate(law, people)).requireSame("Drawline", byHand);
    }

    @Test
    void sqlSaysTheSame() throws Exception {
        try (var sql = new SqlLaw(columns)) {
            sql.evaluate();
            sql.verdicts().requireSame("SQL", byHand);
        }
    }

    @Test
    void theWholeRunEndsInATable() throws Exception {
        var printed = new ByteArrayOutputStream();

        Rivals.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new Rivals.Scale(List.of(FEW), List.of(2 * FEW), 10, 10 * FEW, IN_HASTE));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("| DuckDB", "| plain Drools", "| Drawline, cold");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<argument>" + Rivals.class.getName() + "</argument>");
    }

    @Test
    void plainDroolsSaysTheSame() {
        var some = people.subList(0, PEOPLE_IN_SESSIONS);
        var drools = new SessionPerCandidate(RulesAsWritten.book(), law);

        Verdicts.ofOutlines(some.stream().map(drools::of).toList()).requireSame("a session each", byHand);
        Verdicts.ofOutlines(drools.oneAfterAnother(some)).requireSame("one session", byHand);
    }
}
