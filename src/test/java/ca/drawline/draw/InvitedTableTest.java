package ca.drawline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitedTableTest {

    @Test
    void theInvitedStandInRowsBelowTheirHeadings() throws IOException {
        assertThat(written("EE-1")).isEqualTo("""
                        id,stage,rank,score,submittedAt,programs,categories\r
                        EE-1,1,7,476,2022-11-12T12:47:27Z,CEC FSW,healthcare\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "|calc"})
    void anIdThatWouldBeAFormulaIsShownAsText(String id) throws IOException {
        assertThat(written(id)).contains("'" + id);
    }

    @Test
    void anIdWithACommaOrAQuotationMarkStaysOneCell() throws IOException {
        assertThat(written("a,\"b")).contains("\"a,\"\"b\",1,7");
    }

    private static String written(String id) throws IOException {
        var writer = new StringWriter();
        try (var table = new InvitedTable(writer)) {
            table.add(new InvitedCandidate(
                    id,
                    1,
                    7,
                    476,
                    Instant.parse("2022-11-12T12:47:27Z"),
                    List.of("CEC", "FSW"),
                    List.of("healthcare")));
        }
        return writer.toString();
    }
}
