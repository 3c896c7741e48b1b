package ca.drawline.draw.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A sealed draw to take away: whoever has rules and pool of the same content can run it again.
 *
 * @param record what is sealed; the hash is over its canonical form: fields in alphabetical order, without blanks
 * @param hash SHA-256 of that form, in hexadecimal
 * @param result the result, whose canonical form the record has the digest of
 * @param excluded ids of those whom the request left out
 */
public record RecordDocument(JsonNode record, String hash, JsonNode result, List<String> excluded) {

    public RecordDocument {
        excluded = List.copyOf(excluded);
    }

    /** The document of a sealed draw. */
    public static RecordDocument of(SealedDraw sealed) {
        return new RecordDocument(
                Canonical.tree(sealed.text()), sealed.hash(), Canonical.tree(sealed.result()), sealed.excludedIds());
    }

    /**
     * The sealed draw that the document is of.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public SealedDraw sealed() {
        var text = Canonical.text(record);
        try {
            return new SealedDraw(
                    Canonical.read(text, DrawRecord.class),
                    text,
                    hash,
                    Canonical.text(result),
                    String.join("", excluded.stream().map(id -> id + "\n").toList()));
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("The document is not one of a sealed draw.", e);
        }
    }
}
