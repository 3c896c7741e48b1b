package ca.drawline.rulebook.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Files of another kind that were saved or renamed as rules: their first characters tell, and nothing else need be said. */
final class FileForm {

    private static final Pattern WEB_PAGE = Pattern.compile(
            "\\s*<(?:!doctype|html|head|body|\\?xml|!--|[a-z][a-z0-9]*[\\s>]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RULES =
            Pattern.compile("(?im)^\\s*(?:package|import|rule|when|then|end|global|declare|query|function|unit)\\b");
    private static final Pattern TABLE = Pattern.compile(
            "[^\\n,;\\t]*(?:[,;\\t][^\\n,;\\t]*)+\\R[^\\n,;\\t]*(?:[,;\\t][^\\n,;\\t]*)+.*", Pattern.DOTALL);

    private FileForm() {}

    /**
     * What a file is instead of rules.
     *
     * @param code stable code of the kind of problem
     * @param message what it is, in a sentence
     * @param hint the way out
     */
    record Other(String code, String message, String hint) {}

    /** What a file is instead of rules, as far as its characters tell; none where it may be rules. */
    static Optional<Other> of(String text) {
        if (text.startsWith("PK") && text.length() > 2 && text.charAt(2) < ' ') {
            return Optional.of(
                    new Other(
                            "office-file",
                            "The file is a Word, Excel or ZIP file, not plain text.",
                            "Open it in its own program, copy the rules out, and save them as plain text (UTF-8) with the ending .drl."));
        }
        if (text.startsWith("{\\rtf") || text.startsWith("%PDF") || text.startsWith("\uFFFD\uFFFD\u0011")) {
            return Optional.of(new Other(
                    "office-file",
                    "The file is a document of an office program, not plain text.",
                    "Copy the rules out of it, and save them as plain text (UTF-8) with the ending .drl."));
        }
        if (hasEverySecondCharacterEmpty(text)) {
            return Optional.of(utf16());
        }
        if (WEB_PAGE.matcher(text).matches()) {
            return Optional.of(
                    new Other(
                            "web-page",
                            "The file is a web page, not rules.",
                            "Open the page, copy the text of the rules, and save that as plain text; a browser's \"save page\" keeps the page around it."));
        }
        if (!text.isBlank()
                && !RULES.matcher(text).find()
                && TABLE.matcher(text.strip()).matches()
                && !text.contains("//")) {
            return Optional.of(new Other(
                    "table",
                    "The file is a table, not rules.",
                    "Save it with the ending .csv beside the rules; a rule joins it by Cell( grid == \"…\" )."));
        }
        return Optional.empty();
    }

    /** What bytes are that are no text in UTF-8. */
    static Other ofBytes(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
            return utf16();
        }
        var ascii = new String(bytes, 0, Math.min(bytes.length, 4_000), java.nio.charset.StandardCharsets.ISO_8859_1);
        return of(ascii)
                .orElse(
                        new Other(
                                "not-utf8",
                                "The file is not text in UTF-8.",
                                "Save it again with the encoding UTF-8; an older encoding (Windows-1252, Latin-1) spoils accented letters."));
    }

    private static Other utf16() {
        return new Other(
                "utf-16",
                "The file is text in UTF-16, of which every second character looks empty here.",
                "Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding: UTF-8).");
    }

    private static boolean hasEverySecondCharacterEmpty(String text) {
        var part = text.substring(0, Math.min(text.length(), 200));
        return part.length() > 4 && part.chars().filter(c -> c == 0).count() * 3 > part.length();
    }
}
