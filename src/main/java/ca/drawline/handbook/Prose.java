package ca.drawline.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads prose: comments, sources, and the little Markdown that notes use. */
final class Prose {

    private static final Pattern PIECE =
            Pattern.compile("\\[(?<name>[^\\]]+)\\]\\((?<target>https?://[^\\s)]+)\\)|<(?<enclosed>https?://[^>\\s]+)>"
                    + "|(?<bare>https?://[^\\s<>\"]*[^\\s<>\".,;:)])|`(?<code>[^`]+)`");

    private Prose() {}

    /** A text with what stands in it as an address made a link. */
    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var found = PIECE.matcher(text);
        var from = 0;
        while (found.find()) {
            if (found.start() > from) {
                pieces.add(Piece.plain(text.substring(from, found.start())));
            }
            if (found.group("name") != null) {
                pieces.add(Piece.link(found.group("name"), found.group("target")));
            } else if (found.group("code") != null) {
                pieces.add(Piece.code(found.group("code")));
            } else {
                var address = found.group("bare") == null ? found.group("enclosed") : found.group("bare");
                pieces.add(Piece.link(address, address));
            }
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(Piece.plain(text.substring(from)));
        }
        return pieces;
    }

    static List<Paragraph> paragraphs(List<String> texts) {
        return texts.stream().map(text -> new Paragraph(false, pieces(text))).toList();
    }

    /** The paragraphs, list items and headings of a note. */
    static List<Paragraph> markdown(String note) {
        var paragraphs = new ArrayList<Paragraph>();
        for (String block : note.strip().split("\\n\\s*\\n|\\n(?=\\s*[-*] )|\\n(?=#)|(?<=\\n)(?=#)", -1)) {
            var text = block.strip().replace("**", "").replaceAll("\\s*\\n\\s*", " ");
            if (!text.isEmpty()) {
                paragraphs.add(
                        text.startsWith("#")
                                ? new Paragraph(true, pieces(text.replaceFirst("^#+\\s*", "")))
                                : new Paragraph(false, pieces(text.replaceFirst("^[-*] ", "• "))));
            }
        }
        return paragraphs;
    }
}
