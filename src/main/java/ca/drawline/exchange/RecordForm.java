package ca.drawline.exchange;

import ca.drawline.intake.Unreadable;
import com.fasterxml.jackson.databind.JsonNode;

/** How a record is written on a line. Safe for many threads. */
interface RecordForm {

    /**
     * The record of a line, as JSON.
     *
     * @throws Unreadable if there is none
     */
    JsonNode read(byte[] line);

    /** What the place of a JSON pointer is called in this form. */
    String field(String pointer);
}
