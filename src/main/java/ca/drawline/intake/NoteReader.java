package ca.drawline.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads a document that holds a note and nothing else. */
public final class NoteReader {

    private static final int LONGEST_NOTE = 2_000;

    private NoteReader() {}

    /**
     * Reads the note; empty if there is none.
     *
     * @throws Unacceptable with everything that is wrong in the document
     */
    public static String read(JsonNode json) {
        var problems = new ArrayList<FieldProblem>();
        var fields = Fields.of(json, "", problems);
        var note = "";
        if (fields != null) {
            note = note(fields);
            fields.nothingElse();
        }
        refuse(problems);
        return note;
    }

    static String note(Fields fields) {
        var hint = "Say why, in up to %d characters, or leave the field out.".formatted(LONGEST_NOTE);
        var note = fields.has("note") ? fields.text("note", hint) : null;
        if (note != null && note.length() > LONGEST_NOTE) {
            fields.refuse("note", "too-long", "The note has %d characters.".formatted(note.length()), hint);
        }
        if (note != null && note.indexOf('\0') >= 0) {
            fields.refuse("note", "not-text", "The note holds the character U+0000, which is no part of a text.", hint);
        }
        return note == null ? "" : note.strip();
    }

    static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
    }
}
