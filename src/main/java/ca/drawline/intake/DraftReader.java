package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draft.Rebasing.Keep;
import ca.drawline.draft.Rebasing.Settlement;
import ca.drawline.draft.Unsaved;
import ca.drawline.rulebook.RuleBooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of drafts; every method throws {@link Unacceptable} with everything that is wrong. */
public final class DraftReader {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_FILES = 1_000;

    private DraftReader() {}

    /**
     * An approval.
     *
     * @param digest the digest that was read
     * @param note why; may be empty
     */
    public record Approval(String digest, String note) {}

    /** Reads a draft to be begun. */
    public static NewDraft draft(JsonNode json) {
        return read(json, fields -> {
            var hint = "Say in up to %d characters what the draft is about.".formatted(LONGEST_NAME);
            var name = fields.text("name", hint);
            if (name != null
                    && (name.isBlank() || name.length() > LONGEST_NAME || name.matches("(?s).*\\p{Cntrl}.*"))) {
                fields.refuse(
                        "name", "bad-name", "A draft cannot be named \"%s\".".formatted(Fields.shortened(name)), hint);
            }
            var base = fields.has("base")
                    ? fields.text("base", "Write \"published\" or \"versions/3\", or leave it out.")
                    : RuleBooks.PUBLISHED;
            return new NewDraft(name == null ? "" : name.strip(), base == null ? "" : base);
        });
    }

    /** Reads an approval. */
    public static Approval approval(JsonNode json) {
        return read(json, fields -> {
            var digest = fields.text("digest", "Give the 'digest' of the draft that you have read.");
            return new Approval(digest == null ? "" : digest, NoteReader.note(fields));
        });
    }

    /** Reads the files that a draft is checked with before they are saved. */
    public static List<Unsaved> unsaved(JsonNode json) {
        return read(json, fields -> {
            var hint = "Give the text of the file, or null to leave the file out.";
            var unsaved = new ArrayList<Unsaved>();
            var files = fields.optionalObject("files");
            if (files != null) {
                for (String path : files.names()) {
                    unsaved.add(new Unsaved(path, files.has(path) ? files.text(path, hint) : null));
                }
            }
            return unsaved;
        });
    }

    /** Reads how the conflicts of a draft are settled. */
    public static Settlement settlement(JsonNode json) {
        return read(json, fields -> {
            var version = fields.has("version")
                    ? fields.whole("version", 1, Integer.MAX_VALUE, "Give the version that you looked at.")
                    : null;
            var digest = fields.has("digest")
                    ? fields.text("digest", "Give the digest of the draft that you looked at.")
                    : null;
            var keep = keep(fields);
            if (version == null && !keep.isEmpty()) {
                fields.refuse(
                        "version",
                        "missing",
                        "The field 'version' is missing.",
                        "Give the published version over which you settled the conflicts.");
            }
            if (digest == null && !keep.isEmpty()) {
                fields.refuse(
                        "digest",
                        "missing",
                        "The field 'digest' is missing.",
                        "Give the digest of the draft that you have seen, so that nobody's edit since is dropped.");
            }
            return new Settlement(version, digest, keep);
        });
    }

    private static Map<String, Keep> keep(Fields fields) {
        var keep = new HashMap<String, Keep>();
        for (Fields entry : fields.objects("keep", MOST_FILES)) {
            var path = entry.text("path", "Give the path of the file.");
            var side = entry.choice("side", Keep.class);
            entry.nothingElse();
            if (path != null && side != null) {
                keep.put(path, side);
            }
        }
        return keep;
    }

    private static <T> T read(JsonNode json, Function<Fields, T> reading) {
        List<FieldProblem> problems = new ArrayList<>();
        var fields = Fields.of(json, "", problems);
        @Nullable T read = null;
        if (fields != null) {
            read = reading.apply(fields);
            fields.nothingElse();
        }
        NoteReader.refuse(problems);
        return requireNonNull(read);
    }
}
