package ca.drawline.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service's own connections keep what it acknowledged, and let readers read while one writes. */
@QuarkusTest
class StorageTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({"synchronous, 2", "journal_mode, wal", "foreign_keys, 1", "busy_timeout, 10000"})
    void aConnectionIsAsConfigured(String setting, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma " + setting)) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo(value);
        }
    }
}
