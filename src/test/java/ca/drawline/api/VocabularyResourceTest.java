package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyResourceTest {

    @Test
    void factsAreListedWithFieldsTypesValuesAndMeanings() {
        given().get("/api/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("facts.name", hasItems("Age", "Experience", "Cell", "Met"))
                .body("facts.find { it.name == 'Age' }.kind", equalTo("GIVEN"))
                .body("facts.find { it.name == 'Cell' }.kind", equalTo("ROW"))
                .body("facts.find { it.name == 'Age' }.type", equalTo("ca.drawline.vocabulary.Age"))
                .body("facts.find { it.name == 'Age' }.meaning.fr", equalTo("L’âge du candidat."))
                .body("facts.find { it.name == 'Age' }.fields.name", equalTo(List.of("years", "withPartner")))
                .body("facts.find { it.name == 'Age' }.fields[0].type", equalTo("int"))
                .body("facts.find { it.name == 'Age' }.fields[0].values", nullValue())
                .body(
                        "facts.find { it.name == 'Education' }.fields.find { it.name == 'level' }.values.name",
                        hasItems("BACHELORS", "DOCTORATE"))
                .body(
                        "facts.find { it.name == 'Education' }.fields.find { it.name == 'level' }"
                                + ".values.find { it.name == 'DOCTORATE' }.meaning.fr",
                        equalTo("doctorat"));
    }

    @Test
    void findingsMetadataOperatorsAndMethodsAreListed() {
        given().get("/api/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("findings.name", hasItems("Met", "Points", "Member"))
                .body("findings.name", not(hasItem("Age")))
                .body(
                        "findings.find { it.name == 'Points' }.arguments.name",
                        equalTo(List.of("scheme", "section", "factor", "points")))
                .body("constants.find { it.name == 'Language' }.values.name", equalTo(List.of("ENGLISH", "FRENCH")))
                .body("metadata.name", hasItems("Id", "Fr", "Source"))
                .body("operators.name", hasItems("==", "in", "matches"))
                .body("summaries.name", hasItem("sum"))
                .body("words.name", hasItems("when", "accumulate"))
                .body("methods.name", hasItem("insert"));
    }
}
