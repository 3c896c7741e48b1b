package ca.drawline.rulebook.gate;

import com.github.javaparser.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * Compares what was parsed with what was written. The engine's parser of expressions stops where it no longer understands
 * and drops the rest without a word, so that what it gives may be the harmless beginning of something else.
 */
final class Written {

    private static final Pattern TEXT_OR_SPACE =
            Pattern.compile("(\"[^\"]*\")|//[^\\n]*|/\\*.*?\\*/|[\\s()]+", Pattern.DOTALL);

    private Written() {}

    /** Whether a parsed expression says all that was written. */
    static boolean isAllOf(Node parsed, String written) {
        return signs(PrintUtil.printNode(parsed)).equals(signs(written));
    }

    private static String signs(String code) {
        return TEXT_OR_SPACE
                .matcher(code)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }
}
