package ca.drawline.rulebook;

import ca.drawline.candidate.Profile;
import ca.drawline.intake.ProfileReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Profiles of tests, read as the service reads them. */
final class ProfileJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProfileJson() {}

    static Profile profile(Law law, JsonNode json) {
        return new ProfileReader(law.asOf(), law.occupations(), law.tests()).read(json);
    }

    /** The lines of a resource beside the tests, one JSON object a line. */
    static List<JsonNode> lines(String resource) {
        try (var stream = ProfileJson.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resource %s.".formatted(resource));
            }
            return MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(stream).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
