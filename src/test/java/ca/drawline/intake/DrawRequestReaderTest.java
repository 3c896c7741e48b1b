package ca.drawline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.vocabulary.DrawType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DrawRequestReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGINNING = "{ \"pool\": \"demo\", \"asOf\": \"2023-06-28T14:04:34Z\", ";

    private final DrawRequestReader reader = new DrawRequestReader(
            name -> RulesAsWritten.book(),
            List.of("demo"),
            id -> Optional.ofNullable(Map.of("d1", "demo", "d2", "other").get(id)));

    @Test
    void oneStageStandsBesideThePool() {
        var request = read(
                "\"type\": \"CATEGORY\", \"categories\": [ \"healthcare\", \"stem\" ], \"invitations\": 500, \"floor\": 470 }");

        assertThat(request.stages())
                .containsExactly(new DrawStage(DrawType.CATEGORY, null, List.of("healthcare", "stem"), 500, 470));
        assertThat(request.excludes()).isFalse();
    }

    @Test
    void severalStagesAreAList() {
        var request = read("""
                "stages": [ { "type": "CATEGORY", "category": "healthcare", "invitations": 500 },
                            { "type": "PROGRAM", "program": "CEC", "invitations": 50 },
                            { "type": "GENERAL", "invitations": 1000 } ],
                "excludeInvited": true, "excludeDraws": [ "d1" ] }
                """);

        assertThat(request.stages())
                .containsExactly(
                        DrawStage.category("healthcare", 500), DrawStage.program("CEC", 50), DrawStage.general(1_000));
        assertThat(request.invitations()).isEqualTo(1_550);
        assertThat(request.excludeInvited()).isTrue();
        assertThat(request.excludeDraws()).containsExactly("d1");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThat(faults("""
                "type": "GENERAL",
                "stages": [ { "type": "GENERAL", "invitations": 0 },
                            { "type": "CATEGORY", "category": "helthcare", "invitations": 1 },
                            { "type": "CATEGORY", "categories": [ "stem", "stem", "tirades" ], "invitations": 1 },
                            { "type": "CATEGORY", "categories": [], "invitations": 1, "floor": 1201 },
                            { "type": "PROGRAM", "invitations": 1, "invited": 1 },
                            { "type": "GENERAL", "program": "CEC", "categories": [ "stem" ], "invitations": 1 } ],
                "excludeDraws": [ "d1", "d2", "d3" ] }
                """))
                .containsExactlyInAnyOrder(
                        tuple("/type", "beside-stages"),
                        tuple("/stages/0/invitations", "out-of-range"),
                        tuple("/stages/1/category", "unknown-category"),
                        tuple("/stages/2/categories/1", "given-twice"),
                        tuple("/stages/2/categories/2", "unknown-category"),
                        tuple("/stages/3/categories", "missing"),
                        tuple("/stages/3/floor", "out-of-range"),
                        tuple("/stages/4/program", "missing"),
                        tuple("/stages/4/invited", "unknown-field"),
                        tuple("/stages/5/program", "not-for-this-type"),
                        tuple("/stages/5/categories", "not-for-this-type"),
                        tuple("/excludeDraws/1", "draw-of-another-pool"),
                        tuple("/excludeDraws/2", "unknown-draw"));
    }

    @Test
    void aDrawHasAStageAndNoMoreThanTen() {
        assertThat(faults("\"stages\": [] }")).containsExactly(tuple("/stages", "missing"));
        var eleven = "{ \"type\": \"GENERAL\", \"invitations\": 1 },".repeat(11);
        assertThat(faults("\"stages\": [ " + eleven.substring(0, eleven.length() - 1) + " ] }"))
                .containsExactly(tuple("/stages", "too-many"));
    }

    @Test
    void aCategoryIsNamedOnce() {
        assertThat(
                        faults(
                                "\"type\": \"CATEGORY\", \"category\": \"stem\", \"categories\": [ \"stem\" ], \"invitations\": 1 }"))
                .containsExactly(tuple("/category", "given-twice"));
        assertThat(faults("\"type\": \"CATEGORY\", \"invitations\": 1 }"))
                .containsExactly(tuple("/category", "missing"));
    }

    private DrawRequest read(String rest) {
        try {
            return reader.read(JSON.readTree(BEGINNING + rest)).request();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Tuple> faults(String rest) {
        var thrown = new ArrayList<Tuple>();
        assertThatThrownBy(() -> read(rest))
                .isInstanceOfSatisfying(
                        Unacceptable.class,
                        refused -> refused.problems()
                                .forEach(problem -> thrown.add(tuple(problem.pointer(), problem.code()))));
        return thrown;
    }
}
