package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.GatedBuild.Complaint;
import java.util.regex.Pattern;

/**
 * What the compiler says, as far as it says it of the rules. It also speaks of Java that it has generated from them, which
 * no analyst has seen.
 */
final class CompilerWords {

    private static final int LONGEST = 300;
    private static final Pattern GENERATED = Pattern.compile(
            "rules_[0-9a-f]{16}|Lambda[A-Z]\\w*|PatternDSL|EvaluationUtil|\\bD\\.|\\w+\\.java\\b|org\\.drools|java\\.lang|"
                    + "The (?:method|operator|constructor|type) |cannot be resolved");
    private static final Pattern RULE = Pattern.compile("(?:[Rr]ule|in) [\"'`]([^\"'`]+)[\"'`]");

    private CompilerWords() {}

    /** The compiler's first sentence, or a general one where it is about generated Java. */
    static String plain(String text) {
        var line = text.lines().findFirst().orElse("no reason given");
        if (GENERATED.matcher(text).find()) {
            return "The compiler finds no meaning in a rule: a name is unknown there, or a value is not of its field's kind.";
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** The line that a complaint is about: its own, or that of the rule that it names; the first where it tells neither. */
    static int line(Complaint complaint, String text) {
        var own = complaint.line();
        if (own > 0
                && own <= text.lines().count()
                && !GENERATED.matcher(complaint.text()).find()) {
            return own;
        }
        var named = RULE.matcher(complaint.text());
        while (named.find()) {
            var at = text.indexOf("rule \"" + named.group(1) + "\"");
            if (at >= 0) {
                return (int) text.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
            }
        }
        return 1;
    }
}
