package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Occupation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OccupationListTest {

    private static final Map<String, Occupation> TITLES = Map.of(
            "21231", new Occupation("21231", "Software engineers and designers", 1),
            "63100", new Occupation("63100", "Insurance agents and brokers", 3));

    private static final String LISTED = """
            rule "A: noc in ( listed )"
            when
                Experience(
                    noc in (
                        "20011", // Architecture and science managers
                        // a note
                        "21300" // Civil engineers, "of all kinds"
                    ) )
            """;

    private static String changed(String text, String... codes) {
        return OccupationList.in(text).orElseThrow().with(List.of(codes), TITLES);
    }

    @Test
    void whatIsNewGoesToItsPlaceAndNothingElseChanges() {
        assertThat(OccupationList.in(LISTED).orElseThrow().codes()).containsExactly("20011", "21300");
        assertThat(changed(LISTED, "20011", "21300")).isEqualTo(LISTED);
        assertThat(changed(LISTED, "21300", "21231", "20011"))
                .isEqualTo(LISTED.replace(
                        "            \"21300\"",
                        "            \"21231\", // Software engineers and designers\n            \"21300\""));
    }

    @Test
    void theLastHasNoCommaWhateverGoesOrComes() {
        assertThat(changed(LISTED, "20011", "21300", "63100"))
                .isEqualTo(LISTED.replace("\"21300\" //", "\"21300\", //")
                        .replace("kinds\"\n", "kinds\"\n            \"63100\" // Insurance agents and brokers\n"));
        assertThat(changed(LISTED, "20011"))
                .isEqualTo(LISTED.replace("\"20011\",", "\"20011\"")
                        .replace("            \"21300\" // Civil engineers, \"of all kinds\"\n", ""));
    }

    @Test
    void lineEndsAndTheOrderOfTheFileStay() {
        var unsorted = LISTED.replace("20011", "72404").replace("\n", "\r\n");
        assertThat(changed(unsorted, "72404", "21300", "21231"))
                .contains("\"21300\", // Civil engineers, \"of all kinds\"\r\n            \"21231\" // Software")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aListInARowIsWrittenOneCodeALine() {
        assertThat(changed("    Experience( noc in ( \"63100\" ) )\n", "63100", "21231"))
                .isEqualTo("""
                            Experience( noc in (
                                "63100", // Insurance agents and brokers
                                "21231" // Software engineers and designers
                            ) )
                        """.replace("        \"", "        \""));
    }

    @Test
    void listsThatDifferAreLeftToWhoeverReadsThem() {
        assertThat(OccupationList.in("A( noc in ( \"63100\" ) ) B( noc in ( \"21231\" ) )"))
                .isEmpty();
        assertThat(OccupationList.in("A( noc not in ( \"63100\" ) ) // noc in ( \"21231\" )"))
                .isEmpty();
        assertThat(changed("A( noc in ( \"63100\" ) ) B( noc in ( \"63100\" ) )", "21231"))
                .doesNotContain("63100");
    }
}
