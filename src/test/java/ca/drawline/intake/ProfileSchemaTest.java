package ca.drawline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.drawline.candidate.RandomProfiles;
import ca.drawline.rulebook.KnownProfile;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RulesAsWritten;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private static final LocalDate DAY = LocalDate.parse("2025-06-15");

    /** Every object and every field that a profile can have. */
    private static final String EVERYTHING = """
            { "id": "EE-1", "submittedAt": "2025-05-01T12:00:00Z", "dateOfBirth": "1996-03-07", "familySize": 2,
              "education": { "level": "MASTERS", "canadianCredential": "NONE", "academicYearsInCanada": 0,
                             "assessedOn": "2024-02-29" },
              "firstOfficialLanguage": "ENGLISH", "settlementFunds": 20000,
              "languages": [ { "test": "IELTS_GENERAL", "listening": 8.5, "reading": 7, "writing": 7.0, "speaking": 7,
                               "testedOn": "2025-01-10" } ],
              "work": [ { "noc": "31301", "country": "IN", "startedOn": "2021-01-04", "endedOn": null,
                          "hoursPerWeek": 37.5, "selfEmployed": false, "whileStudent": false, "authorized": true,
                          "employerCountry": "IN", "qualifiedOn": "2021-02-01" } ],
              "partner": { "accompanying": true, "citizenOrPermanentResident": false,
                           "education": { "level": "SECONDARY" }, "firstOfficialLanguage": null,
                           "languages": [], "work": [] },
              "certificateOfQualification": true, "certificateTrade": "72200", "provincialNomination": false,
              "siblingInCanada": false, "relativeInCanada": false,
              "jobOffer": { "noc": "31301", "fullTime": true, "months": 12, "labourMarketAssessment": true,
                            "permit": "NONE", "sameEmployer": false, "monthsWithEmployer": 0, "permitNoc": "31301",
                            "employers": 1, "barredEmployer": false, "fromCanadianForces": false },
              "intendsToLiveInQuebec": false, "barredUntil": null, "province": "ON",
              "militaryService": { "country": "US", "noc": "40042", "startedOn": "2010-01-01", "endedOn": "2022-01-01",
                                   "recognized": true } }
            """;

    /** Where each object of the schema stands in that profile. */
    private static final Map<String, String> PLACES = Map.of(
            "", "",
            "education", "/education",
            "languageResult", "/languages/0",
            "job", "/work/0",
            "partner", "/partner",
            "jobOffer", "/jobOffer",
            "militaryService", "/militaryService");

    private static Law law(LocalDate asOf) {
        return RulesAsWritten.book().on(asOf);
    }

    private static Schema schema(LocalDate asOf) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ProfileSchema(law(asOf)).json());
    }

    private static List<String> refusals(Schema schema, JsonNode profile) {
        return schema.validate(profile).stream().map(Error::toString).toList();
    }

    private static List<FieldProblem> problems(JsonNode profile, LocalDate asOf) {
        var law = law(asOf);
        var refusal = catchThrowableOfType(
                Unacceptable.class, () -> new ProfileReader(asOf, law.occupations(), law.tests()).read(profile));
        return refusal == null ? List.of() : refusal.problems();
    }

    private static ObjectNode everything() {
        return (ObjectNode) StrictJson.read(EVERYTHING.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void schemaIsASchema() {
        var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(refusals(metaschema, new ProfileSchema(law(DAY)).json())).isEmpty();
    }

    @Test
    void everyProfileOfTheTestsFits() {
        var schemas = new HashMap<LocalDate, Schema>();
        var known = KnownProfile.all();

        assertThat(known).hasSizeGreaterThan(300);
        assertThat(known)
                .allSatisfy(profile -> assertThat(refusals(
                                schemas.computeIfAbsent(profile.asOf(), ProfileSchemaTest::schema), profile.json()))
                        .as(profile.from())
                        .isEmpty());
    }

    @Test
    void profilesWithoutRhymeOrReasonFit() {
        var asOf = LocalDate.parse("2023-06-28");
        var schema = schema(asOf);

        assertThat(IntStream.range(0, 500))
                .allSatisfy(number -> assertThat(refusals(schema, JSON.valueToTree(RandomProfiles.of(7, number))))
                        .isEmpty());
    }

    @Test
    void profileWithEverythingFitsBoth() {
        assertThat(refusals(schema(DAY), everything())).isEmpty();
        assertThat(problems(everything(), DAY)).isEmpty();
    }

    @Test
    void schemaNamesTheFieldsThatTheReaderKnows() {
        var schema = new ProfileSchema(law(DAY)).json();

        assertThat(objects(schema)).containsOnlyKeys(PLACES.keySet());
        objects(schema).forEach((name, object) -> {
            var profile = everything();
            ((ObjectNode) profile.at(PLACES.get(name))).put("?????????????????????????????????", 1);
            assertThat(problems(profile, DAY))
                    .singleElement()
                    .extracting(FieldProblem::hint)
                    .isEqualTo("There are: " + String.join(", ", names(object)) + ".");
        });
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The objects of the schema by name, the profile itself without one. */
    private static Map<String, JsonNode> objects(JsonNode schema) {
        var objects = new LinkedHashMap<String, JsonNode>();
        objects.put("", schema);
        schema.path("$defs").properties().stream()
                .filter(part -> part.getValue().path("type").asText().equals("object"))
                .forEach(part -> objects.put(part.getKey(), part.getValue()));
        return objects;
    }

    @Test
    void fieldsThatAreRequiredAreMissedByBothAndOthersByNeither() {
        var schema = new ProfileSchema(law(DAY)).json();
        var validator = schema(DAY);
        objects(schema).forEach((name, object) -> {
            var required = new ArrayList<String>();
            object.path("required").forEach(field -> required.add(field.asText()));
            if (name.equals("partner")) {
                required.add("education");
            }
            for (String field : names(object)) {
                for (boolean asNull : new boolean[] {true, false}) {
                    var profile = everything();
                    var at = (ObjectNode) profile.at(PLACES.get(name));
                    if (asNull) {
                        at.putNull(field);
                    } else {
                        at.remove(field);
                    }
                    assertThat(List.of(
                                    !refusals(validator, profile).isEmpty(),
                                    !problems(profile, DAY).isEmpty()))
                            .as("%s/%s %s", PLACES.get(name), field, asNull ? "null" : "missing")
                            .containsOnly(required.contains(field));
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /id                          | "  "
            /id                          | 7
            /submittedAt                 | "2025-05-01"
            /submittedAt                 | "2025-05-01T12:00:00.5Z"
            /submittedAt                 | "1825-05-01T12:00:00Z"
            /dateOfBirth                 | "7 March 1996"
            /dateOfBirth                 | "1996-13-07"
            /dateOfBirth                 | "2296-03-07"
            /education                   | "MASTERS"
            /education/level             | "masters"
            /education/level             | "BACHELOR"
            /education/canadianCredential| "ONE"
            /education/academicYearsInCanada | 41
            /education/academicYearsInCanada | 1.5
            /firstOfficialLanguage       | "German"
            /languages                   | {}
            /languages/0                 | "IELTS"
            /languages/0/test            | "TOEFL"
            /languages/0/listening       | 9.5
            /languages/0/listening       | 7.25
            /languages/0/listening       | "7"
            /work/0/noc                  | "3130"
            /work/0/noc                  | "99999"
            /work/0/noc                  | 31301
            /work/0/country              | "India"
            /work/0/hoursPerWeek         | 0
            /work/0/hoursPerWeek         | 169
            /work/0/authorized           | "yes"
            /work/0/employerCountry      | "XX"
            /partner                     | []
            /partner/education/level     | "NONE"
            /partner/firstOfficialLanguage | "both"
            /certificateTrade            | "welder"
            /jobOffer/months             | -1
            /jobOffer/months             | 601
            /jobOffer/permit             | "OPEN"
            /jobOffer/employers          | 3
            /jobOffer/permitNoc          | ""
            /settlementFunds             | -1
            /settlementFunds             | 20000.5
            /settlementFunds             | "20000"
            /familySize                  | 0
            /familySize                  | 31
            /intendsToLiveInQuebec       | 1
            /barredUntil                 | "soon"
            /militaryService             | true
            /militaryService/country     | "USA"
            /province                    | "Ontario"
            """)
    void whatTheSchemaRefusesTheReaderRefusesToo(String pointer, String value) {
        var profile = changed(pointer, value);

        assertThat(refusals(schema(DAY), profile)).isNotEmpty();
        assertThat(problems(profile, DAY)).extracting(FieldProblem::pointer).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /submittedAt                 | "2025-05-01T08:00-04:00"
            /submittedAt                 | "2025-05-01T12:00:00.000Z"
            /languages                   | []
            /languages/0/listening       | 9
            /languages/0/listening       | 0.0
            /work/0/hoursPerWeek         | 0.5
            /work/0/hoursPerWeek         | 168
            /jobOffer/employers          | 2
            /familySize                  | 30
            /familySize                  | 2.0
            /settlementFunds             | 0
            """)
    void whatTheReaderTakesTheSchemaTakesToo(String pointer, String value) {
        var profile = changed(pointer, value);

        assertThat(problems(profile, DAY)).isEmpty();
        assertThat(refusals(schema(DAY), profile)).isEmpty();
    }

    private static ObjectNode changed(String pointer, String value) {
        var profile = everything();
        var cut = pointer.lastIndexOf('/');
        var json = StrictJson.read(value.getBytes(StandardCharsets.UTF_8));
        var parent = profile.at(pointer.substring(0, cut));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(pointer.substring(cut + 1)), json);
        } else {
            ((ObjectNode) parent).set(pointer.substring(cut + 1), json);
        }
        return profile;
    }

    @Test
    void acceptedTestsAreThoseOfTheDate() {
        assertThat(tests("2024-01-29")).doesNotContain("PTE_CORE");
        assertThat(tests("2024-01-30")).contains("PTE_CORE", "IELTS_GENERAL");
    }

    private static List<String> tests(String asOf) {
        var schema = new ProfileSchema(law(LocalDate.parse(asOf))).json();
        return Stream.of(schema.at("/$defs/languageResult/properties/test/enum"))
                .flatMap(list -> IntStream.range(0, list.size()).mapToObj(list::get))
                .map(JsonNode::asText)
                .toList();
    }
}
