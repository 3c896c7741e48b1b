package ca.drawline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

    private static Unreadable refusal(byte[] text) {
        return catchThrowableOfType(Unreadable.class, () -> StrictJson.read(text));
    }

    @ParameterizedTest
    @MethodSource
    void textThatIsNotJsonIsRefusedWithItsPlace(String text, String refusal) {
        var problem = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.code() + ": " + problem.getMessage()).isEqualTo(refusal);
        assertThat(problem.hint()).endsWith(".");
    }

    static Stream<Arguments> textThatIsNotJsonIsRefusedWithItsPlace() {
        return Stream.of(
                argumentSet("nothing", " \n ", "empty-body: There is no JSON: the body is empty."),
                argumentSet(
                        "half an object",
                        "{ \"id\": \"EE-1\",\n  \"work\": [ {",
                        "half-written: The JSON ends too early (line 2, column 14): something that was opened is never closed."),
                argumentSet(
                        "half a text",
                        "{ \"id\": \"EE-",
                        "half-written: The JSON ends too early (line 1, column 13): something that was opened is never closed."),
                argumentSet(
                        "a comma too many",
                        "{ \"id\": \"EE-1\", }",
                        "malformed-json: This is not JSON (line 1, column 17): Unexpected character ('}' (code 125)): was expecting double-quote to start field name."),
                argumentSet(
                        "a name given twice",
                        "{ \"id\": 1, \"id\": 2 }",
                        "duplicate-field: The same name is given twice in one object (line 1, column 16): Duplicate field 'id'."),
                argumentSet(
                        "a second document",
                        "{} {}",
                        "trailing-text: Something follows after the end of the JSON (line 1, column 4)."),
                argumentSet(
                        "nesting without end",
                        "[".repeat(1_000),
                        "too-deep-or-long: The JSON is nested too deeply or has an overlong name, number or text."),
                argumentSet(
                        "a number of a thousand digits",
                        "[" + "1".repeat(1_000) + "]",
                        "too-deep-or-long: The JSON is nested too deeply or has an overlong name, number or text."));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(refusal("{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("not-utf-8");
    }

    @Test
    void oneDocumentIsRead() {
        assertThat(StrictJson.read("{ \"a\": [1, 2.50] }\n".getBytes(StandardCharsets.UTF_8)))
                .hasToString("{\"a\":[1,2.5]}");
    }
}
