package ca.drawline.start;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service's own connections keep what it acknowledged, and let readers read while one writes. */
@QuarkusTest
class StorageTest {

    @Inject
    Jdbi database;

    @ParameterizedTest
    @CsvSource({"synchronous, 2", "journal_mode, wal", "foreign_keys, 1", "busy_timeout, 10000"})
    void aConnectionIsAsConfigured(String setting, String value) {
        var answer = database.withHandle(handle ->
                handle.createQuery("pragma " + setting).mapTo(String.class).one());

        assertThat(answer).isEqualTo(value);
    }

    @Test
    void theServiceSaysWhetherItsDatabaseAnswers() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.status", is("UP"));
    }
}
