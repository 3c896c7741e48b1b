package ca.drawline.rulebook;

import ca.drawline.scenario.Scenarios;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A profile of the tests in JSON, which the service reads on its date.
 *
 * @param from where it stands
 * @param asOf the asked date
 * @param json the profile
 */
public record KnownProfile(String from, LocalDate asOf, JsonNode json) {

    /** The profiles of all scenarios, of the vectors and of the worked scores. */
    public static List<KnownProfile> all() {
        var scenarios = Scenarios.of(RulesAsWritten.book().files()).all().stream()
                .filter(scenario -> scenario.given().has("dateOfBirth"))
                .map(scenario ->
                        new KnownProfile(scenario.file() + ": " + scenario.name(), scenario.asOf(), scenario.given()));
        var lines = Stream.of("/ca/drawline/crs-vectors.ndjson", "/ca/drawline/worked-scores.ndjson")
                .flatMap(file -> ProfileJson.lines(file).stream()
                        .map(line -> new KnownProfile(
                                file + ": " + line.at("/profile/id").asText(),
                                LocalDate.parse(line.path("asOf").asText()),
                                line.path("profile"))));
        return Stream.concat(scenarios, lines).toList();
    }
}
