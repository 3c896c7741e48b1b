package ca.drawline.draw.record;

import java.util.List;

/**
 * A sealed draw with all that is bound by its hash.
 *
 * @param record what is sealed
 * @param text the record in its canonical form, over which the hash is
 * @param hash SHA-256 of the text, in hexadecimal
 * @param result the result in its canonical form
 * @param excluded ids of those whom the request left out, a line each, in alphabetical order
 */
public record SealedDraw(DrawRecord record, String text, String hash, String result, String excluded) {

    /** The ids of those whom the request left out. */
    List<String> excludedIds() {
        return excluded.lines().toList();
    }
}
