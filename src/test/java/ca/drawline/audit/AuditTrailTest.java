package ca.drawline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.storage.TemporaryDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("storage")
class AuditTrailTest {

    private static final Instant MONDAY = Instant.parse("2023-06-26T08:00:00Z");

    private Jdbi jdbi;
    private AuditTrail audit;

    @BeforeEach
    void threeEntries(@TempDir Path directory) {
        jdbi = TemporaryDatabase.in(directory);
        audit = new AuditTrail(jdbi);
        for (String who : new String[] {"ana", "bo", "ana"}) {
            jdbi.useTransaction(handle -> audit.add(handle, MONDAY, who, "file-saved", "drafts/1", "a.drl"));
        }
    }

    @Test
    void entriesAreListedNewestFirstAndBoundToOneAnother() {
        var entries = audit.list(Integer.MAX_VALUE, 10);

        assertThat(entries).extracting(AuditEntry::entry).containsExactly(3, 2, 1);
        assertThat(entries.get(0).previous()).isEqualTo(entries.get(1).hash());
        assertThat(audit.list(3, 1)).extracting(AuditEntry::who).containsExactly("bo");
    }

    @Test
    void anUntouchedTrailIsWhole() {
        var verification = audit.verify();

        assertThat(verification.whole()).isTrue();
        assertThat(verification.entries()).isEqualTo(3);
        assertThat(verification.head())
                .isEqualTo(audit.list(Integer.MAX_VALUE, 1).get(0).hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit set who = 'eve' where entry = 2        | 2
            update audit set detail = 'b.drl' where entry = 1   | 1
            delete from audit where entry = 2                   | 2
            delete from audit where entry = 1                   | 1
            update audit set at = '2023-06-27T08:00:00Z' where entry = 3 | 3
            """)
    void tamperingIsFoundAndTheFirstBrokenEntryNamed(String tampering, int broken) {
        TemporaryDatabase.tamper(jdbi, tampering);

        var verification = audit.verify();

        assertThat(verification.whole()).isFalse();
        assertThat(verification.broken()).isEqualTo(broken);
        assertThat(verification.entries()).isEqualTo(broken - 1);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveEntries() {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update audit set who = 'eve'")))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from audit")))
                .hasMessageContaining("only added to");
    }

    @Test
    void whatIsTakenBackLeavesNoEntry() {
        assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                    audit.add(handle, MONDAY, "ana", "file-saved", "drafts/1", "");
                    throw new IllegalStateException("the disk is full");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(audit.verify().entries()).isEqualTo(3);
    }
}
