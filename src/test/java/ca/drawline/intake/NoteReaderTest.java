package ca.drawline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class NoteReaderTest {

    private static String note(String text) throws Exception {
        return NoteReader.read(JsonMapper.builder().build().createObjectNode().put("note", text));
    }

    @Test
    void aNoteMayHaveLinesButNotTheCharacterThatEndsTextsElsewhere() throws Exception {
        assertThat(note(" why\n\tnot ")).isEqualTo("why\n\tnot");
        assertThatThrownBy(() -> note("why\0not"))
                .isInstanceOfSatisfying(
                        Unacceptable.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/note");
                                    assertThat(problem.message()).contains("U+0000");
                                }));
    }
}
