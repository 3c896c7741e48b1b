package ca.drawline.rulebook.check;

import ca.drawline.rulebook.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of a file by their keywords, before any parser: a parser loses its place at the first fault, and this
 * reading does not. What is wrong with the frame of a rule is said here.
 */
final class Outline {

    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "agenda-group",
            "ruleflow-group",
            "activation-group",
            "no-loop",
            "lock-on-active",
            "auto-focus",
            "date-effective",
            "date-expires",
            "duration",
            "timer",
            "calendars",
            "dialect",
            "enabled");
    private static final Set<String> OTHER_DECLARATIONS =
            Set.of("global", "function", "declare", "query", "unit", "dialect", "trait", "expander", "template");
    private static final Set<String> OPENING_CONDITIONS = Set.of("not", "exists", "forall", "accumulate", "eval");
    private static final Pattern SWALLOWED =
            Pattern.compile("(?m)^[ \\t*]*rule\\s+\"[^\"\\n]*\".*?^[ \\t*]*(?:when|then)\\b", Pattern.DOTALL);
    private static final String BESIDE = "Compare the rule with one that works.";

    private final String text;
    private final List<Token> tokens;
    private final List<Token.Comment> comments;
    private final Report report;
    private final List<Segment> segments = new ArrayList<>();
    private final List<int[]> strays = new ArrayList<>();
    private int at;
    private boolean broken;
    private String rule = "";

    /**
     * A rule in a file.
     *
     * @param start where it begins
     * @param end where it ends
     * @param name its name, empty without one
     * @param broken whether its frame is not that of a rule
     */
    record Segment(int start, int end, String name, boolean broken) {}

    private Outline(String text, Report report) {
        this.text = text;
        this.report = report;
        var cut = Token.cut(text);
        this.tokens = cut.tokens();
        this.comments = cut.comments();
    }

    static Outline of(String text, Report report) {
        var outline = new Outline(text, report);
        outline.read();
        return outline;
    }

    /** The rules, in their order. */
    List<Segment> segments() {
        return List.copyOf(segments);
    }

    /** The file without the given rules and without what stands between rules and is none, every other place as it was. */
    String without(List<Segment> unread) {
        var kept = new StringBuilder(text);
        unread.forEach(segment -> blank(kept, segment.start(), segment.end()));
        strays.forEach(stray -> blank(kept, stray[0], stray[1]));
        return kept.toString();
    }

    private static void blank(StringBuilder kept, int from, int to) {
        for (int i = from; i < to; i++) {
            if (kept.charAt(i) != '\n' && kept.charAt(i) != '\r') {
                kept.setCharAt(i, ' ');
            }
        }
    }

    private void read() {
        swallowed();
        var packages = 0;
        while (at < tokens.size()) {
            var token = tokens.get(at);
            if (token.is("package")) {
                if (packages++ > 0) {
                    error(
                            token,
                            "two-packages",
                            "A second package line: a rule file has one, at its beginning.",
                            "Remove it; if the rules below belong elsewhere, give them a file of their own.");
                    strays.add(new int[] {token.start(), endOfLine(token.start())});
                }
                packageName();
            } else if (token.is("import")) {
                if (!segments.isEmpty()) {
                    error(
                            token,
                            "import-after-rule",
                            "An import stands below a rule.",
                            "Move it up, between the package line and the first rule.");
                }
                skipLine();
            } else if (beginsRule(token)) {
                rule();
            } else if (token.is("end")) {
                error(
                        token,
                        "end-without-rule",
                        "`end` closes nothing: the rule above has ended already.",
                        "Remove it, or write the rule that it should end.");
                stray(token);
                at++;
            } else if (token.is("#")) {
                hash(token);
                strays.add(new int[] {token.start(), endOfLine(token.start())});
            } else if (OTHER_DECLARATIONS.contains(token.text())) {
                skipDeclaration();
            } else if (token.is(";")) {
                at++;
            } else {
                strayText(token);
            }
        }
    }

    /** A comment that was not closed where it was meant to be takes whole rules with it. */
    private void swallowed() {
        for (Token.Comment comment : comments) {
            if (!comment.text().startsWith("/*")) {
                continue;
            }
            var closed = comment.text().length() > 3 && comment.text().endsWith("*/");
            var inside = SWALLOWED.matcher(comment.text()).find();
            if (!closed) {
                strays.add(new int[] {
                    comment.start(), comment.start() + comment.text().length()
                });
                report.error(
                        comment.start(),
                        "comment-not-closed",
                        inside
                                ? "The comment that begins here is not closed, and swallows the rule below."
                                : "The comment that begins here is not closed.",
                        "End the comment with */ or write // before it.",
                        "");
            } else if (inside) {
                report.warning(
                        comment.start(),
                        "rule-in-comment",
                        "The comment that begins here holds a whole rule, which therefore does nothing.",
                        "If the rule is meant, close the comment with */ before it; otherwise remove the rule.",
                        "");
            }
        }
    }

    private void packageName() {
        var token = tokens.get(at++);
        var name = new StringBuilder();
        while (at < tokens.size() && !tokens.get(at).first() && !tokens.get(at).is(";")) {
            name.append(tokens.get(at++).text());
        }
        if (!name.toString().matches("[\\p{L}_][\\w.]*")) {
            report.error(
                    token.start(),
                    "package",
                    name.isEmpty()
                            ? "The package line has no name."
                            : "`" + name
                                    + "` cannot be the name of a package: it holds other signs than letters, digits and _.",
                    "Name it after its concern, with _ for -, as in: package my_concern",
                    "");
            strays.add(new int[] {token.start(), endOfLine(token.start())});
        }
    }

    private void strayText(Token token) {
        var meant = token.isWord() && token.first()
                ? List.of("package", "import", "global", "query", "function", "declare").stream()
                        .filter(keyword -> near(token.text(), keyword))
                        .findFirst()
                        .orElse("")
                : "";
        if (token.isWord() && near(token.text(), "rule") && token.first() && next() != null) {
            keyword(token, "rule");
            rule();
            return;
        }
        var from = token.start();
        if (meant.isEmpty()) {
            error(
                    token,
                    "outside-rule",
                    "`" + shortened(text.substring(from, endOfLine(from))) + "` stands outside a rule.",
                    "Write it into a rule, or before it // if it is a remark.");
        } else {
            keyword(token, meant);
        }
        skipLine();
        if (meant.isEmpty()) {
            while (at < tokens.size() && !startsPart(tokens.get(at))) {
                at++;
            }
        }
        strays.add(new int[] {from, at < tokens.size() ? tokens.get(at).start() : text.length()});
    }

    private boolean startsPart(Token token) {
        return token.first()
                && (token.is("package")
                        || token.is("import")
                        || token.is("#")
                        || beginsRule(token)
                        || near(token.text(), "rule"));
    }

    private void skipDeclaration() {
        do {
            at++;
        } while (at < tokens.size()
                && !(tokens.get(at).first()
                        && (beginsRule(tokens.get(at)) || tokens.get(at).is("import"))));
    }

    private void stray(Token token) {
        strays.add(new int[] {token.start(), token.end()});
    }

    private void skipLine() {
        do {
            at++;
        } while (at < tokens.size() && !tokens.get(at).first());
    }

    private boolean beginsRule(Token token) {
        return token.is("rule");
    }

    /** Whether another rule begins here, though this one has not ended. */
    private boolean beginsNextRule(Token token) {
        var after = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        return token.first() && near(token.text(), "rule") && after != null && after.isText();
    }

    private void rule() {
        broken = false;
        var start = tokens.get(at);
        rule = "";
        at++;
        name(start);
        if (heading(start)) {
            if (new Conditions().read(start)) {
                new Consequence().read(start);
            }
        }
        var end = at == 0 ? start.end() : tokens.get(at - 1).end();
        segments.add(new Segment(start.start(), end, rule, broken));
        rule = "";
    }

    private void name(Token start) {
        var token = peek();
        if (token == null) {
            return;
        }
        if (token.isText()) {
            rule = unquoted(token.text());
            at++;
            return;
        }
        var words = new StringBuilder();
        while (at < tokens.size() && !tokens.get(at).first() && !startsBody(tokens.get(at))) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(at++).text());
        }
        if (words.isEmpty()) {
            fault(
                    start,
                    "rule-without-name",
                    "The rule has no name.",
                    "Write a sentence between quotation marks after `rule`, as in: rule \"Age 30 counts most\"");
        } else if (words.indexOf(" ") > 0) {
            fault(
                    start,
                    "rule-without-name",
                    "The name of the rule stands without quotation marks.",
                    "Write: rule \"" + words.toString().replace("\"", "") + "\"");
        }
        rule = words.toString();
    }

    private static boolean startsBody(Token token) {
        return token.is("when") || token.is("then") || token.is("@");
    }

    /** Reads up to the conditions; false where the rule has none to read. */
    private boolean heading(Token start) {
        for (var token = peek(); token != null; token = peek()) {
            if (token.is("when")) {
                at++;
                return true;
            } else if (token.is("then")) {
                fault(
                        token,
                        "missing-when",
                        "The rule" + named() + " has no `when`, so that nothing says when it holds.",
                        "Write `when` and the conditions above `then`.");
                return true;
            } else if (token.is("end") || beginsNextRule(token)) {
                fault(
                        token,
                        "missing-when",
                        "The rule" + named() + " has neither `when` nor `then`.",
                        "Write `when`, the conditions, `then`, what the rule finds, and `end`.");
                at += token.is("end") ? 1 : 0;
                return false;
            } else if (token.is("@")) {
                annotation();
            } else if (token.is("#")) {
                hash(token);
            } else if (token.is("extends")) {
                at += 2;
            } else if (token.first() && token.isWord()) {
                if (isAlone(token) && near(token.text(), "when")) {
                    keyword(token, "when");
                    at++;
                    return true;
                }
                if (!headingWord(token)) {
                    return true;
                }
            } else {
                at++;
            }
        }
        cutOff(start);
        return false;
    }

    /** Reads an attribute; false where it is a condition and `when` is missing. */
    private boolean headingWord(Token token) {
        var name = new StringBuilder(token.text());
        var ahead = at + 1;
        while (ahead + 1 < tokens.size()
                && tokens.get(ahead).is("-")
                && tokens.get(ahead + 1).isWord()) {
            name.append('-').append(tokens.get(ahead + 1).text());
            ahead += 2;
        }
        var after = ahead < tokens.size() ? tokens.get(ahead) : null;
        if (!ATTRIBUTES.contains(name.toString())) {
            if ((after != null && (after.is("(") || after.is(":"))) || OPENING_CONDITIONS.contains(token.text())) {
                fault(
                        token,
                        "missing-when",
                        "`when` is missing before the first condition of the rule" + named() + ".",
                        "Write `when` on a line of its own above it.");
                return false;
            }
            var near = Nearest.to(name.toString(), ATTRIBUTES);
            fault(
                    token,
                    "attribute",
                    "`" + name + "` is nothing that a rule can say about itself.",
                    near.isEmpty()
                            ? "Between the name and `when` stand @Id, @Fr and @Source; remove the line."
                            : "Did you mean " + String.join(" or ", near)
                                    + "? Remove it in any case: what a rule finds depends on its conditions alone.");
        }
        at = ahead;
        while (at < tokens.size() && !tokens.get(at).first() && !startsBody(tokens.get(at))) {
            at++;
        }
        return true;
    }

    private void annotation() {
        var sign = tokens.get(at++);
        var name = peek();
        if (name == null || !name.isWord()) {
            return;
        }
        at++;
        var open = peek();
        if (open == null || !open.is("(")) {
            fault(
                    sign,
                    "annotation",
                    "`@" + name.text() + "` has no text in brackets.",
                    "Write @" + name.text() + "(\"…\").");
            return;
        }
        var depth = 0;
        do {
            var token = tokens.get(at++);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth > 0
                    && at < tokens.size()
                    && tokens.get(at).first()
                    && (tokens.get(at).is("@") || tokens.get(at).is("when"))) {
                fault(
                        open,
                        "not-closed",
                        "The bracket that opens here is not closed.",
                        "Write ) after the text of @" + name.text() + ".");
                return;
            }
        } while (depth > 0 && at < tokens.size());
    }

    private void cutOff(Token start) {
        var last = tokens.get(tokens.size() - 1);
        fault(
                last,
                "cut-off",
                "The file ends in the middle of the rule" + named() + ", which begins on line "
                        + report.line(start.start()) + ".",
                "Write the rest of the rule, down to `end`; if the file was copied, copy it again, whole.");
        at = tokens.size();
    }

    private void hash(Token token) {
        fault(token, "hash-comment", "`#` does not begin a remark.", "Write // instead.");
        skipLine();
    }

    /** Conditions: patterns side by side, each with conditions in its brackets. */
    private final class Conditions {

        private final List<Bracket> open = new ArrayList<>();

        /** Reads up to the consequence; false where there is none. */
        boolean read(Token start) {
            for (var token = peek(); token != null; token = peek()) {
                if (token.is("then") && !(previous() != null && previous().is("."))) {
                    close();
                    at++;
                    return true;
                }
                if (token.first() && token.isWord()) {
                    if (isAlone(token) && !token.is("when") && near(token.text(), "then")) {
                        close();
                        keyword(token, "then");
                        at++;
                        return true;
                    }
                    if (token.is("end") || beginsNextRule(token)) {
                        close();
                        fault(
                                token,
                                "missing-then",
                                "The rule" + named() + " has no `then`, so that it finds nothing.",
                                "Write `then` and what the rule finds below the conditions"
                                        + (token.is("end") ? "." : ", and `end` below that."));
                        at += token.is("end") ? 1 : 0;
                        return false;
                    }
                    if (isAlone(token) && near(token.text(), "when")) {
                        keyword(token, "when");
                        at++;
                        continue;
                    }
                    if (token.is("insert") || token.is("insertLogical")) {
                        close();
                        fault(
                                token,
                                "missing-then",
                                "`then` is missing before what the rule" + named() + " finds.",
                                "Write `then` on a line of its own above it.");
                        return true;
                    }
                }
                if (token.is("#")) {
                    hash(token);
                    continue;
                }
                token(token);
                at++;
            }
            cutOff(start);
            return false;
        }

        private Kind context() {
            return open.isEmpty() ? Kind.GROUP : open.get(open.size() - 1).kind();
        }

        private void close() {
            if (!open.isEmpty()) {
                notClosed(open.get(0).token());
                open.clear();
            }
        }

        private void token(Token token) {
            var previous = previous();
            switch (token.text()) {
                case "(" -> open(token, previous);
                case ")" -> closeOne(token, previous);
                case "," -> comma(token, previous);
                case ";" -> semicolon(token);
                case "=", ":=" -> {
                    if (context() != Kind.GROUP || token.is("=")) {
                        fault(
                                token,
                                "sign",
                                "`" + token.text() + "` does not compare.",
                                context() == Kind.GROUP
                                        ? "Write : after the variable, as in $age : Age( )."
                                        : "Write == to compare, or : after a variable to remember a value.");
                    }
                }
                case "=>", "=<", "<>", "===", "!==", "=!", "&", "|" -> sign(token);
                case "%" -> percent(token, previous);
                case "!" -> exclamation(token);
                default -> word(token, previous);
            }
            if (token.compares()) {
                compared(token);
            }
        }

        private void open(Token token, @Nullable Token previous) {
            var kind = context();
            if (previous != null && previous.text().equalsIgnoreCase("in")) {
                kind = Kind.LIST;
                var after = next();
                if (after != null && after.is(")")) {
                    fault(
                            token,
                            "empty-list",
                            "The list of values is empty, so that nothing is in it.",
                            "Write at least one value between the brackets, as in: in ( \"…\", \"…\" )");
                }
            } else if (previous != null
                    && previous.isWord()
                    && !OPENING_CONDITIONS.contains(previous.text())
                    && !previous.is("when")
                    && !isJoining(previous)) {
                kind = Kind.PATTERN;
            }
            open.add(new Bracket(token, kind));
        }

        private void closeOne(Token token, @Nullable Token previous) {
            if (open.isEmpty()) {
                fault(
                        token,
                        "not-opened",
                        "The bracket ) closes nothing.",
                        "Remove it, or write ( where the conditions of the fact begin.");
                return;
            }
            if (previous != null && previous.is(",")) {
                fault(
                        previous,
                        "comma",
                        "A comma stands before the closing bracket, with nothing between them.",
                        "Remove the comma, or write what should follow it.");
            }
            open.remove(open.size() - 1);
        }

        private void comma(Token token, @Nullable Token previous) {
            if (previous != null && (previous.is(",") || previous.is("("))) {
                fault(
                        token,
                        "comma",
                        "A comma stands here with nothing before it.",
                        "Remove the comma, or write what should stand before it.");
            } else if (context() == Kind.GROUP && open.isEmpty()) {
                fault(
                        token,
                        "comma",
                        "A comma stands between two facts.",
                        "Remove it: conditions that stand one below the other must all hold.");
            } else if (context() == Kind.PATTERN && previous != null && previous.isNumber()) {
                var number = next();
                var sign = at >= 2 ? tokens.get(at - 2) : null;
                var after = at + 2 < tokens.size() ? tokens.get(at + 2) : null;
                if (number != null
                        && number.isNumber()
                        && sign != null
                        && sign.compares()
                        && after != null
                        && (after.is(",") || after.is(")"))) {
                    var thousands =
                            number.text().length() == 3 && previous.text().length() <= 3;
                    fault(
                            token,
                            "number-comma",
                            "A comma stands within the number `" + previous.text() + "," + number.text()
                                    + "`, and a comma ends a condition.",
                            thousands
                                    ? "Write the number without it: " + previous.text() + number.text() + "."
                                    : "Write a point instead: " + previous.text() + "." + number.text() + ".");
                }
            }
        }

        private void semicolon(Token token) {
            if (open.isEmpty()) {
                report.warning(
                        token.start(),
                        "semicolon",
                        "A semicolon stands after a condition; it says nothing there.",
                        "Remove it: conditions end with their line, and only what follows `then` ends with a semicolon.",
                        rule);
            } else if (context() == Kind.PATTERN && open.size() == 1) {
                fault(token, "comma", "A semicolon stands between two conditions.", "Write a comma between them.");
            }
        }

        private void sign(Token token) {
            var meant = switch (token.text()) {
                case "=>" -> ">=";
                case "=<" -> "<=";
                case "<>", "!==", "=!" -> "!=";
                case "===" -> "==";
                case "&" -> "&&";
                default -> "||";
            };
            fault(token, "sign", "`" + token.text() + "` is not a sign that rules use.", "Did you mean " + meant + "?");
        }

        private void percent(Token token, @Nullable Token previous) {
            var after = next();
            if (previous != null && previous.isNumber() && (after == null || !(after.isOperand() || after.is("(")))) {
                fault(
                        token,
                        "percent",
                        "`" + previous.text() + "%` is not a number: rules know no percent sign.",
                        "Write the number alone, in the unit of the field.");
            }
        }

        private void exclamation(Token token) {
            var name = next();
            var sign = at + 2 < tokens.size() ? tokens.get(at + 2) : null;
            if (name != null && name.isWord() && sign != null && (sign.compares() || sign.is("in"))) {
                var opposite = switch (sign.text()) {
                    case "==" -> name.text() + " != …";
                    case "!=" -> name.text() + " == …";
                    case "<" -> name.text() + " >= …";
                    case "<=" -> name.text() + " > …";
                    case ">" -> name.text() + " <= …";
                    case ">=" -> name.text() + " < …";
                    default -> name.text() + " not in ( … )";
                };
                fault(
                        token,
                        "not-before-comparison",
                        "`!` turns `" + name.text() + "` alone, not the whole comparison.",
                        "Write " + opposite + ", or set the comparison in brackets after the sign: !( … ).");
            }
        }

        private void compared(Token token) {
            var sign = at >= 2 ? tokens.get(at - 2) : null;
            var between = previous();
            if (sign != null && sign.compares() && between != null && between.isOperand()) {
                var first = at >= 3 ? tokens.get(at - 3).text() : "…";
                var last = next() == null ? "…" : next().text();
                fault(
                        token,
                        "chained-comparison",
                        "`" + first + " " + sign.text() + " " + between.text() + " " + token.text() + " " + last
                                + "` compares twice in one go, which rules cannot.",
                        "Write two conditions: " + first + " " + sign.text() + " " + between.text() + ", "
                                + between.text() + " " + token.text() + " " + last + ".");
            }
        }

        private void word(Token token, @Nullable Token previous) {
            if (context() == Kind.GROUP) {
                betweenPatterns(token, previous);
                return;
            }
            if (previous == null) {
                return;
            }
            if (isJoining(token) && ends(previous)) {
                var and = token.text().equalsIgnoreCase("and");
                fault(
                        token,
                        "word-for-sign",
                        "`" + token.text() + "` does not join conditions within a pattern.",
                        and ? "Write a comma or && between the two." : "Write || between the two.");
            } else if (token.text().equalsIgnoreCase("between") && ends(previous)) {
                between(token, previous);
            } else if (token.isOperator()
                    && !token.text().equals(token.text().toLowerCase(Locale.ROOT))
                    && !token.is("memberOf")) {
                fault(
                        token,
                        "keyword",
                        "`" + token.text() + "` is written in capitals.",
                        "Write: " + token.text().toLowerCase(Locale.ROOT));
            } else if (token.isOperand() && ends(previous)) {
                missingComma(token, previous);
            }
        }

        private boolean ends(Token previous) {
            return (previous.isOperand() && !isJoining(previous)) || previous.is(")");
        }

        private void between(Token token, Token previous) {
            var next = next();
            var low = next == null ? "…" : next.text();
            var high = at + 3 < tokens.size() ? tokens.get(at + 3).text() : "…";
            fault(
                    token,
                    "between",
                    "Rules have no `between`.",
                    "Write two conditions: " + previous.text() + " >= " + low + ", " + previous.text() + " <= " + high
                            + ".");
            // What belongs to it has been told.
            while (next != null && (next.isOperand() || isJoining(next)) && !next.first()) {
                at++;
                next = next();
            }
        }

        private void missingComma(Token token, Token previous) {
            if (token.first() && beginsPattern()) {
                notClosed(open.get(0).token());
                open.clear();
            } else if (previous.isNumber() && token.isNumber()) {
                fault(
                        previous,
                        "number-comma",
                        "A space stands within the number `" + previous.text() + " " + token.text() + "`.",
                        "Write the number without it: " + previous.text() + token.text() + ".");
            } else {
                fault(
                        token,
                        "missing-comma",
                        "Between `" + shortened(previous.text()) + "` and `" + shortened(token.text())
                                + "` stands neither a comma nor a sign.",
                        "Write a comma between two conditions or values, or one of == != < <= > >= to compare.");
            }
        }

        /** Whether a new pattern begins at the token, with or without a variable. */
        private boolean beginsPattern() {
            var here = tokens.get(at);
            var second = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
            var third = at + 2 < tokens.size() ? tokens.get(at + 2) : null;
            var fourth = at + 3 < tokens.size() ? tokens.get(at + 3) : null;
            if (second == null) {
                return false;
            }
            if (here.isTypeName() || here.is("not") || here.is("exists")) {
                return second.is("(") || second.isTypeName();
            }
            return second.is(":") && third != null && third.isTypeName() && fourth != null && fourth.is("(");
        }

        private void betweenPatterns(Token token, @Nullable Token previous) {
            if (previous == null || !open.isEmpty()) {
                return;
            }
            if (previous.isTypeName() && token.isOperand() && !(previous.first() && token.first())) {
                fault(
                        token,
                        "missing-bracket",
                        "After `" + previous.text() + "` the opening bracket is missing.",
                        "Write: " + previous.text() + "( … )");
            } else if (token.isTypeName()
                    && previous.isWord()
                    && previous.text().startsWith("$")
                    && !token.first()) {
                fault(
                        token,
                        "sign",
                        "Between `" + previous.text() + "` and `" + token.text() + "` the colon is missing.",
                        "Write: " + previous.text() + " : " + token.text() + "( … )");
            } else if (isJoining(token) && !token.text().equals(token.text().toLowerCase(Locale.ROOT))) {
                fault(
                        token,
                        "keyword",
                        "`" + token.text() + "` is written in capitals.",
                        "Write: " + token.text().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** What follows {@code then}: statements, each ended by a semicolon. */
    private final class Consequence {

        private final List<Bracket> open = new ArrayList<>();

        void read(Token start) {
            for (var token = peek(); token != null; token = peek()) {
                if (token.isWord()
                        && token.is("end")
                        && !(previous() != null && previous().is("."))) {
                    end();
                    at++;
                    return;
                }
                if (token.first() && isAlone(token) && near(token.text(), "end")) {
                    keyword(token, "end");
                    end();
                    at++;
                    return;
                }
                if (beginsNextRule(token)) {
                    fault(
                            token,
                            "missing-end",
                            "The rule" + named() + ", which begins on line " + report.line(start.start())
                                    + ", has no `end` before the next rule begins here.",
                            "Write `end` on a line of its own above this one.");
                    return;
                }
                if (token.is("#")) {
                    hash(token);
                    continue;
                }
                token(token);
                at++;
            }
            var last = tokens.get(tokens.size() - 1);
            fault(
                    last,
                    "missing-end",
                    "The rule" + named() + " has no `end`: the file ends here.",
                    "Write `end` on a line of its own below this one.");
        }

        private void end() {
            if (!open.isEmpty()) {
                notClosed(open.get(0).token());
                return;
            }
            var last = previous();
            if (last != null && last.is(")")) {
                missingSemicolon(last);
            }
        }

        private void missingSemicolon(Token last) {
            fault(
                    last,
                    "missing-semicolon",
                    "The semicolon after this finding is missing.",
                    "Write ; after the last bracket.");
        }

        private void token(Token token) {
            var previous = previous();
            if (token.is("(") || token.is("{")) {
                open.add(new Bracket(token, Kind.PATTERN));
            } else if (token.is(")") || token.is("}")) {
                if (open.isEmpty()) {
                    fault(token, "not-opened", "The bracket " + token.text() + " closes nothing.", "Remove it.");
                } else {
                    open.remove(open.size() - 1);
                }
                if (token.is(")") && previous != null && previous.is(",")) {
                    fault(
                            previous,
                            "comma",
                            "A comma stands before the closing bracket, with nothing between them.",
                            "Remove the comma, or write what should follow it.");
                }
            } else if (previous != null && token.isOperand() && open.isEmpty() && token.first() && previous.is(")")) {
                missingSemicolon(previous);
            } else if (previous != null && token.is(";") && !open.isEmpty() && !isLoopOrBlock()) {
                notClosed(open.get(0).token());
                open.clear();
            } else if (previous != null
                    && !open.isEmpty()
                    && open.get(0).token().is("(")
                    && token.isOperand()
                    && previous.isOperand()
                    && !previous.is("new")) {
                fault(
                        token,
                        "missing-comma",
                        "Between `" + shortened(previous.text()) + "` and `" + shortened(token.text())
                                + "` the comma is missing.",
                        "Write a comma between two values.");
            } else if (token.is("%") && previous != null && previous.isNumber()) {
                var after = next();
                if (after == null || after.is(",") || after.is(")")) {
                    fault(
                            token,
                            "percent",
                            "`" + previous.text() + "%` is not a number: rules know no percent sign.",
                            "Write the number alone, in the unit of the field.");
                }
            }
        }

        private boolean isLoopOrBlock() {
            return open.stream().anyMatch(bracket -> bracket.token().is("{"));
        }
    }

    private enum Kind {
        GROUP,
        PATTERN,
        LIST
    }

    private record Bracket(Token token, Kind kind) {}

    private void notClosed(Token bracket) {
        if (tokens.stream()
                .anyMatch(token -> token.isText()
                        && token.start() > bracket.start()
                        && token.start()
                                < tokens.get(Math.min(at, tokens.size() - 1)).start()
                        && !(token.text().length() > 1 && token.text().endsWith("\"")))) {
            // The text that is not closed has taken the bracket with it, and is told itself.
            broken = true;
            return;
        }
        fault(
                bracket,
                "not-closed",
                "The bracket " + bracket.text() + " that opens here is not closed.",
                "Write " + (bracket.is("(") ? ")" : "}") + " where what it holds ends.");
    }

    private static boolean isJoining(Token token) {
        return token.text().equalsIgnoreCase("and") || token.text().equalsIgnoreCase("or");
    }

    private boolean isAlone(Token token) {
        var after = next();
        return token.isWord() && token.first() && (after == null || after.first());
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private @Nullable Token next() {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    }

    private @Nullable Token previous() {
        return at > 0 ? tokens.get(at - 1) : null;
    }

    /** Whether a word is a keyword but for a slip of the finger, or for capitals. */
    private static boolean near(String word, String keyword) {
        return word.equalsIgnoreCase(keyword)
                || letters(word).equals(letters(keyword))
                || (word.length() > 2 && new LevenshteinDistance(1).apply(word.toLowerCase(Locale.ROOT), keyword) >= 0);
    }

    private static String letters(String word) {
        return Arrays.stream(word.toLowerCase(Locale.ROOT).split("", -1))
                .sorted()
                .collect(Collectors.joining());
    }

    private void keyword(Token token, String keyword) {
        if (token.is(keyword)) {
            fault(token, "keyword", "`" + keyword + "` stands here a second time.", "Remove it.");
        } else {
            fault(
                    token,
                    "keyword",
                    token.text().equalsIgnoreCase(keyword)
                            ? "`" + token.text() + "` is not written in small letters."
                            : "`" + token.text() + "` is not a word of the rule language.",
                    "Did you mean `" + keyword + "`?");
        }
    }

    private String named() {
        return rule.isEmpty() ? "" : " \"" + shortened(rule) + "\"";
    }

    private static String shortened(String words) {
        var one = words.replaceAll("\\s+", " ").strip();
        return one.length() > 60 ? one.substring(0, 60) + "…" : one;
    }

    private static String unquoted(String quoted) {
        return quoted.endsWith("\"") && quoted.length() > 1
                ? quoted.substring(1, quoted.length() - 1)
                : quoted.substring(1);
    }

    private int endOfLine(int from) {
        var end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Something wrong outside a rule. */
    private void error(Token token, String code, String message, String hint) {
        report.error(token.start(), code, message, hint, rule);
    }

    /** Something wrong in a rule, which therefore is not read. */
    private void fault(Token token, String code, String message, String hint) {
        broken = true;
        error(token, code, message, hint.isEmpty() ? BESIDE : hint);
    }
}
