package ca.drawline.intake;

import ca.drawline.pool.SynthesisRequest;
import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRounds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a pool that can be made: named so that it fits into a path, and like a published round or one's own bands. */
public final class PoolRequestReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 64;
    private static final int MOST_BANDS = SynthesisRequest.HIGHEST_SCORE + 1;

    /** What names pools can have, in a sentence. */
    public static final String NAMES =
            "Use up to %d small letters, digits and single hyphens, such as \"june-2023\".".formatted(LONGEST_NAME);

    private final PublishedRounds rounds;

    /** @param rounds the rounds that a pool can be calibrated to */
    public PoolRequestReader(PublishedRounds rounds) {
        this.rounds = rounds;
    }

    /**
     * Reads a pool.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public PoolRequest read(JsonNode json) {
        return Fields.whole(json, (fields, problems) -> request(fields));
    }

    private @Nullable PoolRequest request(Fields fields) {
        var name = name(fields);
        var synthesis = fields.object(
                "synthesize", "Say what the pool shall be like, such as { \"round\": \"252\", \"seed\": 1 }.");
        var request = synthesis == null ? null : synthesis(synthesis);
        fields.nothingElse();
        return name == null || request == null ? null : new PoolRequest(name, request);
    }

    /** Whether a pool can have this name. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    private static @Nullable String name(Fields fields) {
        var name = fields.text("name", NAMES);
        if (name != null && !isName(name)) {
            fields.refuse(
                    "name", "bad-name", "A pool cannot be named \"%s\".".formatted(Fields.shortened(name)), NAMES);
            return null;
        }
        return name;
    }

    private SynthesisRequest synthesis(Fields fields) {
        var round = round(fields);
        var distribution = fields.has("distribution") ? bands(fields) : null;
        if (fields.has("round") == fields.has("distribution")) {
            fields.refuse(
                    "round",
                    "round-or-distribution",
                    "A pool is like a published round or has a distribution of its own: one of the two.",
                    "Give 'round' or 'distribution', not both.");
        }
        var size = fields.has("size") ? fields.whole("size", 1, 1, SynthesisRequest.MOST_CANDIDATES) : null;
        var seed = fields.whole("seed", 1, 0, Integer.MAX_VALUE);
        fields.nothingElse();
        return new SynthesisRequest(round, distribution, size, seed);
    }

    private @Nullable String round(Fields fields) {
        var number = fields.has("round")
                ? fields.text("round", "Write the number of the round in quotation marks: there is a \"91a\".")
                : null;
        if (number == null || rounds.byNumber(number).isPresent()) {
            return number;
        }
        var all = rounds.all();
        fields.refuse(
                "round",
                "unknown-round",
                "There is no round \"%s\".".formatted(Fields.shortened(number)),
                "Rounds %s to %s are known; GET /api/v1/rounds lists them."
                        .formatted(all.get(0).number(), all.get(all.size() - 1).number()));
        return null;
    }

    private static List<PoolBand> bands(Fields fields) {
        var bands = new ArrayList<PoolBand>();
        var placed = new ArrayList<Placed>();
        for (Fields band : fields.objects("distribution", MOST_BANDS)) {
            var from = band.whole("from", 0, SynthesisRequest.HIGHEST_SCORE, "Give the lowest score of the band.");
            var to = band.whole("to", 0, SynthesisRequest.HIGHEST_SCORE, "Give the highest score of the band.");
            var candidates =
                    band.whole("candidates", 0, SynthesisRequest.MOST_CANDIDATES, "Give the number of candidates.");
            band.nothingElse();
            if (from != null && to != null && to < from) {
                band.refuse(
                        "to",
                        "out-of-range",
                        "The band ends (%d) below its beginning (%d).".formatted(to, from),
                        "Give a highest score that is not below the lowest.");
            } else if (from != null && to != null && candidates != null) {
                bands.add(new PoolBand(from, to, candidates));
                placed.add(new Placed(from, to, band));
            }
        }
        refuseOverlaps(placed);
        refuseSum(fields, bands);
        return bands;
    }

    private record Placed(int from, int to, Fields fields) {}

    private static void refuseOverlaps(List<Placed> bands) {
        var byScore =
                bands.stream().sorted(Comparator.comparingInt(Placed::from)).toList();
        for (int i = 1; i < byScore.size(); i++) {
            var before = byScore.get(i - 1);
            var band = byScore.get(i);
            if (band.from() <= before.to()) {
                band.fields()
                        .refuse(
                                "from",
                                "bands-overlap",
                                "The bands (%d to %d) and (%d to %d) overlap."
                                        .formatted(before.from(), before.to(), band.from(), band.to()),
                                "Let every score lie in one band.");
            }
        }
    }

    private static void refuseSum(Fields fields, List<PoolBand> bands) {
        var sum = bands.stream().mapToLong(PoolBand::candidates).sum();
        if (!bands.isEmpty() && (sum < 1 || sum > SynthesisRequest.MOST_CANDIDATES)) {
            fields.refuse(
                    "distribution",
                    "out-of-range",
                    "The bands hold %,d candidates in all.".formatted(sum),
                    "A pool holds 1 to %,d.".formatted(SynthesisRequest.MOST_CANDIDATES));
        }
    }
}
