package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tries what the README tells its readers to type. */
@QuarkusTest
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String ADDRESS = "http://localhost:8080";

    private final ObjectMapper json = new ObjectMapper();

    private record Block(String language, String text) {}

    private static List<Block> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRequestGivesTheAnswerBelowIt() throws IOException {
        DemonstrationPool.make();
        var blocks = blocks();
        var tests = new ArrayList<DynamicTest>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.text().startsWith("curl ")) {
                var answer = blocks.get(i + 1);
                assertThat(answer.language()).isIn("json", "html");
                tests.add(DynamicTest.dynamicTest(
                        block.text().lines().findFirst().orElseThrow(), () -> assertAnswers(block, answer)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(4);
        return tests.stream();
    }

    private void assertAnswers(Block question, Block answer) throws IOException {
        var given = answered(question.text());
        if (answer.language().equals("html")) {
            assertThat(given).contains(answer.text());
        } else {
            assertContains(json.readTree(given), json.readTree(answer.text()), "");
        }
    }

    private static String answered(String curl) {
        var words = WORD.matcher(curl)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        var url = words.stream()
                .filter(word -> word.startsWith(ADDRESS))
                .findFirst()
                .orElseThrow();
        var path = url.substring(ADDRESS.length());
        var data = words.indexOf("-d");
        var response = data < 0
                ? given().get(path)
                : given().contentType("application/json")
                        .body(words.get(data + 1))
                        .post(path);
        return response.then().statusCode(200).extract().asString();
    }

    private static void assertContains(JsonNode answer, JsonNode expected, String at) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            assertContains(answer.path(field.getKey()), field.getValue(), at + "/" + field.getKey()));
        } else {
            assertThat(answer).as(at).isEqualTo(expected);
        }
    }

    @Test
    void continuousIntegrationRunsTheTestCommand() throws IOException {
        var commands = blocks().stream().map(Block::text).toList();
        var run = Files.readString(Path.of(".ci/run")).lines().toList();

        assertThat(commands).contains(run.get(run.size() - 1));
    }
}
