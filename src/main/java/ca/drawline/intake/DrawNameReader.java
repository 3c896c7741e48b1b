package ca.drawline.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what a draw is to be called. */
public final class DrawNameReader {

    private static final int LONGEST = 100;

    private DrawNameReader() {}

    /**
     * Reads the name, without spaces around it.
     *
     * @throws Unacceptable with everything that is wrong in the document
     */
    public static String read(JsonNode json) {
        return Fields.whole(json, (fields, problems) -> {
            var hint = "Give 1 to %d characters.".formatted(LONGEST);
            var name = fields.text("name", hint);
            if (name != null && (name.isBlank() || name.length() > LONGEST || name.matches("(?s).*\\p{Cntrl}.*"))) {
                fields.refuse(
                        "name", "bad-name", "A draw cannot be named \"%s\".".formatted(Fields.shortened(name)), hint);
            }
            fields.nothingElse();
            return name == null ? null : name.strip();
        });
    }
}
