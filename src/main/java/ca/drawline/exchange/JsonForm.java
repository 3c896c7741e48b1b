package ca.drawline.exchange;

import ca.drawline.intake.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;

/** A profile a line, as JSON. */
final class JsonForm implements RecordForm {

    @Override
    public JsonNode read(byte[] line) {
        return StrictJson.read(line);
    }

    @Override
    public String field(String pointer) {
        return pointer;
    }
}
