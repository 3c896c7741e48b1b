package ca.drawline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.round.PoolBand;
import ca.drawline.round.RoundsTable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is asked of a pool that is to be made. */
class PoolRequestReaderTest {

    private final PoolRequestReader reader = new PoolRequestReader(RoundsTable.shipped());

    private PoolRequest read(String json) {
        return reader.read(StrictJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDistributionIsReadAsItIsGiven() {
        var request = read("""
                { "name": "own", "synthesize": { "distribution": [ { "from": 400, "to": 499, "candidates": 7 },
                  { "from": 300, "to": 399, "candidates": 5 } ], "seed": 3 } }""");

        assertThat(request.synthesis().distribution())
                .containsExactly(new PoolBand(400, 499, 7), new PoolBand(300, 399, 5));
        assertThat(request.synthesis().seed()).isEqualTo(3);
    }

    @Test
    void everythingThatIsWrongWithADistributionIsSaidAtOnce() {
        assertThatThrownBy(() -> read("""
                { "name": "Own", "synthesize": { "distribution": [ { "from": 300, "to": 400, "candidates": 900000 },
                  { "from": 600, "to": 500, "candidates": 1 }, { "from": 400, "to": 450, "candidates": 900000 },
                  { "from": 1100, "to": 1300, "candidates": -1, "share": 2 }, { "from": 410, "to": 420, "candidates": 1 } ] } }"""))
                .isInstanceOfSatisfying(
                        Unacceptable.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.pointer() + " " + problem.code())
                                .containsExactlyInAnyOrder(
                                        "/name bad-name",
                                        "/synthesize/distribution/1/to out-of-range",
                                        "/synthesize/distribution/2/from bands-overlap",
                                        "/synthesize/distribution/3/to out-of-range",
                                        "/synthesize/distribution/3/candidates out-of-range",
                                        "/synthesize/distribution/3/share unknown-field",
                                        "/synthesize/distribution/4/from bands-overlap",
                                        "/synthesize/distribution out-of-range"));
    }
}
