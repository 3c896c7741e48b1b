package ca.drawline.intake;

import ca.drawline.draw.change.LackingRequest;
import ca.drawline.draw.change.LackingRequest.Among;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads which candidates near the line of a draw are asked about. */
public final class LackingReader {

    private static final int USUAL = 500;
    private static final int MOST = 5_000;

    private LackingReader() {}

    /**
     * Reads a request; every field may be left out.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public static LackingRequest read(JsonNode json) {
        return Fields.whole(json, (fields, problems) -> {
            var nearest = fields.whole("nearest", USUAL, 1, MOST);
            var among = fields.has("among") ? fields.choice("among", Among.class) : Among.RANKED;
            fields.nothingElse();
            return among == null ? null : new LackingRequest(nearest, among);
        });
    }
}
