package ca.drawline.handbook;

import ca.drawline.candidate.Occupation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule needs, set for reading: a list of occupations is taken out, and what it refers to becomes a link. */
final class Condition {

    /** Possessive throughout: a list of hundreds of codes is read in one go or not at all. */
    private static final Pattern OCCUPATIONS =
            Pattern.compile("\\bin\\s*+\\((?:\\s*+\"\\d{5}\"\\s*+,?+\\s*+(?://[^\\n]*+)?+)++\\s*+\\)");

    private static final Pattern CODE = Pattern.compile("\"(\\d{5})\"\\s*,?\\s*(?://\\s*([^\\n]*))?");
    private static final Pattern REFERENCE = Pattern.compile("(?:requirement|grid)\\s*==\\s*(\"([a-z0-9-]+)\")");

    /** A few codes are best read where they stand. */
    private static final int FEW = 2;

    private final Map<String, String> anchors;
    private final Map<String, Occupation> known;
    private final Phrases phrases;
    private final Map<String, Occupation> listed = new LinkedHashMap<>();

    /**
     * @param anchors places in the document, by the text that refers to them
     * @param known the occupational classification, by code
     */
    Condition(Map<String, String> anchors, Map<String, Occupation> known, Phrases phrases) {
        this.anchors = anchors;
        this.known = known;
        this.phrases = phrases;
    }

    /** The condition; afterwards {@link #occupations()} are those that it listed. */
    List<Piece> pieces(String when) {
        return linked(withoutLists(when));
    }

    List<Occupation> occupations() {
        return List.copyOf(listed.values());
    }

    private String withoutLists(String when) {
        return OCCUPATIONS.matcher(when).replaceAll(found -> {
            var codes = CODE.matcher(found.group()).results().toList();
            codes.forEach(code -> listed.put(code.group(1), occupation(code.group(1), code.group(2))));
            var shown = codes.size() <= FEW
                    ? found.group().replaceAll("\\s*//[^\\n]*", "").replaceAll("\\s+", " ")
                    : phrases.in(
                            "in ( the %d occupations below )".formatted(codes.size()),
                            "in ( les %d professions ci-dessous )".formatted(codes.size()));
            return Matcher.quoteReplacement(shown);
        });
    }

    /** The classification's own title; the comment beside the code where the classification is not in force. */
    private Occupation occupation(String code, String comment) {
        var occupation = known.get(code);
        return occupation == null ? new Occupation(code, comment == null ? "" : comment.strip(), 0) : occupation;
    }

    private List<Piece> linked(String text) {
        var pieces = new ArrayList<Piece>();
        var found = REFERENCE.matcher(text);
        var from = 0;
        while (found.find()) {
            var anchor = anchors.get(found.group(2));
            if (anchor != null) {
                pieces.add(Piece.plain(text.substring(from, found.start(1))));
                pieces.add(Piece.link(found.group(1), "#" + anchor));
                from = found.end();
            }
        }
        pieces.add(Piece.plain(text.substring(from)));
        return pieces;
    }
}
