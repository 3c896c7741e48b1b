package ca.drawline.handbook;

/**
 * A stretch of text.
 *
 * @param text what it says
 * @param link where it leads, empty if nowhere
 * @param code whether it is a word of the rule language
 */
public record Piece(String text, String link, boolean code) {

    static Piece plain(String text) {
        return new Piece(text, "", false);
    }

    static Piece link(String text, String to) {
        return new Piece(text, to, false);
    }

    static Piece code(String text) {
        return new Piece(text, "", true);
    }
}
