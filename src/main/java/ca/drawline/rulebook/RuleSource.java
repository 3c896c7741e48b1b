package ca.drawline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a rule file, cut into what its author wrote where: comments are for readers, and the engine drops them.
 *
 * @param head paragraphs of comment before the first rule
 * @param rules its rules, in order
 */
record RuleSource(List<String> head, List<Written> rules) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>\"[^\"]*\")|(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<![\\w$.])(?<word>rule|when|then|end)(?!\\w)",
            Pattern.DOTALL);
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    /**
     * A rule as written.
     *
     * @param notes paragraphs of comment above it
     * @param when its condition
     * @param then its consequence
     */
    record Written(List<String> notes, String when, String then) {}

    static RuleSource of(String text) {
        return new Cutter(text).cut();
    }

    /** Goes through a file from top to bottom. */
    private static final class Cutter {

        private final String text;
        private final List<Written> rules = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private List<String> head = List.of();
        private List<String> notes = List.of();
        private String when = "";
        private boolean inRule;
        private int from;
        private int commentEnd;

        Cutter(String text) {
            this.text = text;
        }

        RuleSource cut() {
            var tokens = TOKEN.matcher(text);
            while (tokens.find()) {
                var word = tokens.group("word");
                if (word != null) {
                    word(word, tokens.start(), tokens.end());
                } else if (tokens.group("comment") != null && !inRule) {
                    comment(tokens.group("comment"), tokens.start(), tokens.end());
                }
            }
            return new RuleSource(head, rules);
        }

        private void comment(String comment, int start, int end) {
            var words = comment.replaceFirst("^//|^/\\*+", "")
                    .replaceFirst("\\*/$", "")
                    .strip();
            if (paragraphs.isEmpty()
                    || BLANK_LINE.matcher(text.substring(commentEnd, start)).find()) {
                paragraphs.add(words);
            } else {
                var last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + words);
            }
            commentEnd = end;
        }

        private void word(String word, int start, int end) {
            switch (word) {
                case "rule" -> {
                    if (!inRule) {
                        begin(start);
                    }
                }
                case "when" -> from = end;
                case "then" -> {
                    when = text.substring(from, start)
                            .stripTrailing()
                            .stripIndent()
                            .strip();
                    from = end;
                }
                default -> {
                    rules.add(new Written(
                            notes,
                            when,
                            text.substring(from, start)
                                    .stripTrailing()
                                    .stripIndent()
                                    .strip()));
                    inRule = false;
                }
            }
        }

        /** Above the first rule only a comment that touches it is about it; the others are about the file. */
        private void begin(int start) {
            var own = new ArrayList<>(paragraphs);
            if (rules.isEmpty()) {
                var touches = !own.isEmpty()
                        && !BLANK_LINE
                                .matcher(text.substring(commentEnd, start))
                                .find();
                head = List.copyOf(own.subList(0, touches ? own.size() - 1 : own.size()));
                own.subList(0, head.size()).clear();
            }
            notes = List.copyOf(own);
            paragraphs.clear();
            inRule = true;
        }
    }
}
