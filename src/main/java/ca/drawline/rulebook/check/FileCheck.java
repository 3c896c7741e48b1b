package ca.drawline.rulebook.check;

import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.rulebook.gate.Gate;
import ca.drawline.rulebook.gate.GateRefusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** Checks one rule file from its bytes to its meaning, and reads of it what can be read. */
public final class FileCheck {

    /** Faults of single characters, after which the rest of the file still makes sense. */
    private static final Set<String> OF_ONE_CHARACTER =
            Set.of("letter", "character", "quote", "text-end", "not-closed", "not-opened", "back-slash");

    /** What the gate says of a part that it cannot read, where something more exact has been said of its line. */
    private static final Set<String> GENERAL =
            Set.of("expression", "consequence", "operator", "call", "literal", "condition", "variable", "annotation");

    private static final Pattern ID = Pattern.compile("@Id\\s*\\(\\s*\"([^\"\\n]*)\"");

    private final RuleWords words;
    private final BiFunction<PackageDescr, String, List<GateRefusal>> gate;

    /**
     * A check for one vocabulary.
     *
     * @param gate judges a parsed file
     */
    public FileCheck(RuleWords words, BiFunction<PackageDescr, String, List<GateRefusal>> gate) {
        this.words = words;
        this.gate = gate;
    }

    /**
     * A file as far as it could be read.
     *
     * @param problems everything that is wrong or worth a look, with its place
     * @param tree its rules; none where no rule can be read
     * @param text the file as it was parsed, with what cannot be read blanked out
     * @param unread the parts that were set aside
     */
    public record CheckedFile(
            List<Problem> problems, @Nullable PackageDescr tree, String text, List<String> unread) {

        public CheckedFile {
            problems = List.copyOf(problems);
            unread = List.copyOf(unread);
        }
    }

    /** Checks a file as it was stored. */
    public CheckedFile check(String path, byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return check(path, text);
        } catch (CharacterCodingException e) {
            return other(path, FileForm.ofBytes(file));
        }
    }

    /** Checks the text of a file. */
    public CheckedFile check(String path, String file) {
        var other = FileForm.of(file);
        if (other.isPresent()) {
            return other(path, other.get());
        }
        var text = Gate.withoutMark(file);
        var characters = Gate.characters(text);
        if (characters.stream().anyMatch(refusal -> !OF_ONE_CHARACTER.contains(refusal.code()))) {
            // What overflows or deceives a parser is shown to none.
            var problems = characters.stream()
                    .filter(refusal -> !OF_ONE_CHARACTER.contains(refusal.code()))
                    .map(refusal -> problem(path, refusal))
                    .toList();
            return new CheckedFile(problems, null, "", List.of(text));
        }
        return new Reading(path, file, characters).read();
    }

    private static CheckedFile other(String path, FileForm.Other other) {
        return new CheckedFile(
                List.of(new Problem(path, 1, 1, other.code(), other.message(), other.hint(), "")), null, "", List.of());
    }

    private static Problem problem(String path, GateRefusal refusal) {
        return new Problem(
                path,
                refusal.line(),
                refusal.column(),
                refusal.code(),
                refusal.message(),
                refusal.hint(),
                refusal.rule());
    }

    /** The tree of a text; none where the parser does not understand all of it. */
    public static @Nullable PackageDescr parsed(String text) {
        // The compiler's own language level: what is checked here is what it will read. It is also eight times as fast
        // as the newer one, which at every start would cost seconds.
        var parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        try {
            var tree = parser.parse(false, text);
            return parser.hasErrors() ? null : tree;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** The reading of one file. */
    private final class Reading {

        private final String path;
        private final String text;
        private final Report report;
        private final List<GateRefusal> characters;

        Reading(String path, String file, List<GateRefusal> characters) {
            this.path = path;
            this.characters = characters;
            this.text = Repaired.of(Gate.withoutMark(file), characters);
            this.report = new Report(path, text);
            marks(file);
        }

        /** What is invisible and harmless is told all the same: it makes two files differ that look alike. */
        private void marks(String file) {
            if (!file.equals(Gate.withoutMark(file))) {
                report.warning(
                        0,
                        "byte-order-mark",
                        "The file begins with an invisible mark of the editor that saved it.",
                        "Save it as UTF-8 without BOM; two files that look alike would differ otherwise.",
                        "");
            }
            if (text.indexOf("\r\n") >= 0) {
                report.warning(
                        0,
                        "line-ends",
                        "The lines end as Windows ends them (CR LF).",
                        "Save the file with line ends of Unix (LF), so that a comparison shows only what was changed.",
                        "");
            }
        }

        CheckedFile read() {
            var outline = Outline.of(text, report);
            addCharacters();
            if (outline.segments().isEmpty() && !report.hasErrors()) {
                report.error(
                        0, "no-rules", "The file has no rule.", "Write at least one rule, or remove the file.", "");
            }
            var unread = new ArrayList<Outline.Segment>();
            outline.segments().stream().filter(Outline.Segment::broken).forEach(unread::add);
            var kept = outline.without(unread);
            var tree = parsed(kept);
            if (tree == null) {
                tree = parsedOneByOne(outline, unread);
                kept = outline.without(unread);
            }
            if (tree != null && !(outline.segments().isEmpty() && report.hasErrors())) {
                judge(tree, kept);
            }
            return new CheckedFile(
                    named(outline),
                    tree,
                    kept,
                    unread.stream()
                            .map(segment -> text.substring(segment.start(), segment.end()))
                            .toList());
        }

        /** Of a character that stands on a line more than once the first tells enough. */
        private void addCharacters() {
            var framed = report.hasErrors();
            var told = new HashSet<String>();
            for (GateRefusal refusal : characters) {
                var ofBrackets =
                        refusal.code().equals("not-closed") || refusal.code().equals("not-opened");
                if (!(ofBrackets && framed) && told.add(refusal.line() + refusal.code() + refusal.message())) {
                    report.add(problem(path, refusal));
                }
            }
        }

        /** Words that are used and not imported mean nothing to the compiler. */
        private void imports(PackageDescr tree, String kept) {
            var imported = new HashSet<String>();
            tree.getImports().forEach(one -> imported.add(one.getTarget()));
            var types = new HashMap<String, Class<?>>();
            words.vocabulary().facts().forEach((name, fact) -> types.put(name, fact.type()));
            types.putAll(words.vocabulary().enums());
            var tokens = Token.cut(kept).tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                var type = types.get(tokens.get(i).text());
                if (type == null
                        || !(tokens.get(i + 1).is("(") || tokens.get(i + 1).is("."))
                        || (i > 0 && tokens.get(i - 1).is("."))
                        || type.getPackageName().equals("java.lang")
                        || type.getPackageName().equals(tree.getNamespace())
                        || !imported.add(type.getName())) {
                    continue;
                }
                report.error(
                        tokens.get(i).start(),
                        "missing-import",
                        "`" + type.getSimpleName() + "` is used and not imported.",
                        "Write below the package line: import " + type.getName(),
                        "");
            }
        }

        private void judge(PackageDescr tree, String kept) {
            for (RuleDescr rule : tree.getRules()) {
                Meaning.check(rule, kept, words, report);
            }
            new RuleShapes(words, report).check(tree.getRules(), kept);
            for (GateRefusal refusal : gate.apply(tree, kept)) {
                if (!(GENERAL.contains(refusal.code()) && report.hasErrorOn(refusal.line()))) {
                    report.add(problem(path, refusal));
                }
            }
            imports(tree, kept);
        }

        /** Finds which rules the parser does not understand, and reads the others. */
        private @Nullable PackageDescr parsedOneByOne(Outline outline, List<Outline.Segment> unread) {
            for (Outline.Segment segment : outline.segments()) {
                if (segment.broken()) {
                    continue;
                }
                var others = outline.segments().stream()
                        .filter(other -> !other.equals(segment))
                        .toList();
                var alone = outline.without(others);
                if (parsed(alone) == null) {
                    unread.add(segment);
                    syntax(alone, segment);
                }
            }
            var kept = outline.without(unread);
            var tree = parsed(kept);
            if (tree == null) {
                var none = outline.without(outline.segments());
                if (!report.hasErrors()) {
                    syntax(none, new Outline.Segment(0, 0, "", true));
                }
            }
            return tree;
        }

        private void syntax(String alone, Outline.Segment segment) {
            var first = report.line(segment.start());
            var last = segment.end() == 0 ? Integer.MAX_VALUE : report.line(Math.max(segment.end() - 1, 0));
            if (text.substring(segment.start(), segment.end()).isEmpty()
                    ? report.hasErrors()
                    : hasErrorBetween(first, last)) {
                return;
            }
            var parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
            var line = first;
            var column = 0;
            var near = "";
            try {
                parser.parse(false, alone);
                for (DroolsError error : parser.getErrors()) {
                    // The parser adds a second, empty error for a file that it gave up on; the first one has the place.
                    if (error instanceof ParserError syntax && syntax.getRow() > 0) {
                        line = Math.min(syntax.getRow(), last);
                        column = syntax.getRow() > last ? 0 : Math.max(syntax.getCol(), 0) + 1;
                        near = at(line, column);
                        break;
                    }
                }
            } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
                // The place is that of the rule.
                column = 0;
            }
            report.add(new Problem(
                    path,
                    line,
                    column,
                    "syntax",
                    near.isEmpty()
                            ? "The rule cannot be read from here on."
                            : "The rule cannot be read from `" + near + "` on.",
                    "Compare this line and the one before it with a rule that works: brackets, commas, quotation marks, names.",
                    segment.name()));
        }

        private boolean hasErrorBetween(int first, int last) {
            return report.problems().stream()
                    .anyMatch(one -> one.severity() == Severity.ERROR && one.line() >= first && one.line() <= last);
        }

        private String at(int line, int column) {
            var lines = text.lines().toList();
            if (line > lines.size()
                    || column < 1
                    || column > lines.get(line - 1).length()) {
                return "";
            }
            return lines.get(line - 1).substring(column - 1).strip().split("\\s", 2)[0];
        }

        /** The problems, each with the id of its rule where it has one: an id is shorter than a sentence. */
        private List<Problem> named(Outline outline) {
            Map<String, String> ids = new HashMap<>();
            for (Outline.Segment segment : outline.segments()) {
                var id = ID.matcher(text.substring(segment.start(), segment.end()));
                if (id.find()) {
                    ids.putIfAbsent(segment.name(), id.group(1));
                }
            }
            return report.problems().stream()
                    .map(problem -> problem.in(ids.getOrDefault(problem.rule(), problem.rule())))
                    .toList();
        }
    }
}
