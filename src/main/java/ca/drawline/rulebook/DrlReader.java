package ca.drawline.rulebook;

import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.rulebook.gate.GateLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads one DRL file into its rules, and finds what is wrong with it against the vocabulary before any compiler does. */
final class DrlReader {

    private static final String TEXT = "\"[^\"]*\"";
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(TEXT + "|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INSERTION =
            Pattern.compile("insert(?:Logical)?\\s*\\(\\s*new\\s+(\\w+)\\s*\\((.*)\\)\\s*\\)", Pattern.DOTALL);
    /** Where one condition of a pattern ends and the next begins, outside texts and brackets. */
    private static final Pattern TOP_LEVEL = Pattern.compile("(?:,|&&)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)(?![^(]*\\))");

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.$])[a-z]\\w*");
    private static final Pattern LISTED = Pattern.compile("\\bin\\s*\\(([^)]*)\\)", Pattern.DOTALL);
    private static final Set<String> ORDERING = Set.of(
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

    private final String path;
    private final String text;
    private final ProblemList problems;
    private final TreeMap<Integer, String> unsaid = new TreeMap<>();

    private DrlReader(String path, String text, ProblemList problems) {
        this.path = path;
        this.text = text;
        this.problems = problems;
    }

    /**
     * A file as it was read.
     *
     * @param rules its rules
     * @param text the file with everything said that it leaves unsaid: a pattern that does not say what it asks for
     *     asks for the usual, and the engine must see that too
     * @param unread the rules that cannot be read
     */
    record Reading(List<Rule> rules, String text, List<String> unread) {}

    /** Reads a file; what is wrong with it is added to the problems. */
    static Reading read(String path, String file, ProblemList problems) {
        var checked = RuleGate.checked(path, file);
        checked.problems().forEach(problems::add);
        var tree = checked.tree();
        if (tree == null) {
            return new Reading(List.of(), checked.text(), checked.unread());
        }
        var reader = new DrlReader(path, checked.text(), problems);
        var rules = reader.rules(tree);
        return new Reading(rules, reader.completed(), checked.unread());
    }

    private String completed() {
        var completed = new StringBuilder(text);
        unsaid.descendingMap().forEach((at, said) -> completed.insert(at, said));
        return completed.toString();
    }

    private List<Rule> rules(PackageDescr tree) {
        if (tree.getRules().size() > GateLimits.RULES) {
            // What is far too large is not looked at any further.
            return List.of();
        }
        try {
            return tree.getRules().stream().map(this::rule).toList();
        } catch (StackOverflowError e) {
            problems.add(path, 1, "growth", "A rule is too long to be read.", "Split it.");
            return List.of();
        }
    }

    private Rule rule(RuleDescr rule) {
        var annotations = annotations(rule);
        var id = annotations.getOrDefault("Id", "");
        var name = rule.getName() == null ? "" : rule.getName();
        if (rule.getParentName() != null) {
            problem(
                    rule.getLine(),
                    "not-a-rule",
                    "Rules that extend others are not allowed: a reader must see all that a rule needs.",
                    "Write the conditions out.",
                    name);
        }
        for (String attribute : rule.getAttributes().keySet()) {
            if (ORDERING.contains(attribute)) {
                problem(
                        rule.getLine(),
                        "ordering",
                        "`" + attribute + "` is not used here: what a rule finds may not depend on order or clock.",
                        "Remove it; the folder's date and the order of conclusions do its work.",
                        id);
            }
        }
        var patterns = new ArrayList<RulePattern>();
        collect(rule.getLhs(), true, id, patterns);
        var insertions = insertions(rule, id);
        var latest = patterns.stream().mapToInt(p -> p.type().stage()).max().orElse(Words.GIVEN);
        for (Insertion insertion : insertions) {
            // A program may rest on another: the one exception, and it never goes further than one step.
            var restsOnAnother = latest == Words.STANDING && insertion.type().stage() == Words.STANDING;
            if (insertion.type().stage() <= latest && !restsOnAnother) {
                problem(
                        rule.getLine(),
                        "too-late",
                        insertion.type().name() + " is concluded before something that the rule reads.",
                        "Conclude it from facts that come earlier: facts, points, sums, totals, requirements met, programs and categories.",
                        id);
            }
        }
        var read = new Rule(
                name,
                id,
                annotations.getOrDefault("Source", ""),
                annotations,
                rule.getLine(),
                List.copyOf(patterns),
                insertions);
        Metadata.check(read, path, problems);
        return read;
    }

    private static Map<String, String> annotations(RuleDescr rule) {
        var annotations = new LinkedHashMap<String, String>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            var value = annotation.getSingleValueAsString();
            annotations.put(annotation.getName(), value == null ? "" : unquoted(value));
        }
        return annotations;
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private void collect(@Nullable BaseDescr node, boolean plain, String id, List<RulePattern> patterns) {
        if (node instanceof PatternDescr pattern) {
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                collect(accumulate.getInput(), false, id, patterns);
            } else {
                pattern(pattern, plain, id, patterns);
            }
        } else if (node instanceof AndDescr and) {
            for (BaseDescr child : and.getDescrs()) {
                collect(child, plain, id, patterns);
            }
        } else if (node instanceof ConditionalElementDescr element) {
            for (Object child : element.getDescrs()) {
                collect((BaseDescr) child, false, id, patterns);
            }
        }
    }

    private void pattern(PatternDescr pattern, boolean plain, String id, List<RulePattern> patterns) {
        var object = pattern.getObjectType() == null ? "" : pattern.getObjectType();
        var found = Words.type(object);
        if (found.isEmpty()) {
            return;
        }
        var type = found.get();
        var constraints = new ArrayList<String>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            constraints.add(constraint.getText() == null ? constraint.toString() : constraint.getText());
        }
        var all = withoutComments(String.join(" , ", constraints));
        var reads = reads(pattern, type, all);
        var asked = asked(pattern, type, all, id);
        patterns.add(
                new RulePattern(type, new Column(type.type(), asked), reads, plain, written(pattern), listed(all)));
    }

    private String written(PatternDescr pattern) {
        var from = pattern.getStartCharacter();
        var to = pattern.getEndCharacter() + 1;
        return from >= 0 && to > from && to <= text.length()
                ? withoutComments(text.substring(from, to))
                        .replaceAll("\\s+", " ")
                        .strip()
                : pattern.getObjectType();
    }

    private static Set<String> reads(PatternDescr pattern, FactType type, String constraints) {
        var reads = new HashSet<String>();
        var words = WORD.matcher(constraints.replaceAll(TEXT, "\"\""));
        while (words.find()) {
            if (type.component(words.group()).isPresent()) {
                reads.add(words.group());
            }
        }
        if (pattern.getIdentifier() != null || constraints.matches("(?s).*\\bthis\\b.*")) {
            type.components().forEach(component -> reads.add(component.name()));
        }
        return Set.copyOf(reads);
    }

    private List<Object> asked(PatternDescr pattern, FactType type, String constraints, String id) {
        var asked = new ArrayList<Object>();
        var usual = new StringBuilder();
        for (FactType.Component component : type.askedComponents()) {
            var pieces = Stream.of(TOP_LEVEL.split(constraints, -1))
                    .map(String::strip)
                    .filter(piece -> mentions(piece, component.name()))
                    .toList();
            if (pieces.isEmpty() && !component.otherwise().isEmpty()) {
                usual.append(component.name())
                        .append(" == ")
                        .append(component.otherwise())
                        .append(", ");
            }
            var literal = pieces.isEmpty() ? component.otherwise() : literal(component, pieces);
            var value = literal.isEmpty() ? null : Literals.value(component.type(), literal);
            if (value == null) {
                problem(
                        pattern.getLine(),
                        "must-ask",
                        type.name() + " must say which `" + component.name() + "` it asks for, one value and no more.",
                        "Write `" + component.name() + " == …` with a plain value, apart from the other conditions.",
                        id);
                return List.of();
            }
            asked.add(value);
        }
        if (!usual.isEmpty()) {
            unsaid.put(text.indexOf('(', Math.max(pattern.getStartCharacter(), 0)) + 1, " " + usual);
        }
        return asked;
    }

    private static boolean mentions(String code, String name) {
        return Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "\\b")
                .matcher(code.replaceAll(TEXT, "\"\""))
                .find();
    }

    /** The value of an asked component; empty unless it stands alone, compared once with one value. */
    private static String literal(FactType.Component component, List<String> pieces) {
        if (pieces.size() != 1) {
            return "";
        }
        var name = Pattern.quote(component.name());
        var equals = Pattern.compile("(?:\\$\\w+\\s*:\\s*)?" + name + "\\s*==\\s*(" + TEXT + "|[\\w.-]+)")
                .matcher(pieces.get(0));
        if (equals.matches()) {
            return equals.group(1);
        }
        if (component.type() == boolean.class && pieces.get(0).matches("!?\\s*" + name)) {
            return pieces.get(0).startsWith("!") ? "false" : "true";
        }
        return "";
    }

    private static String withoutComments(String code) {
        return TEXT_OR_COMMENT
                .matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("\"") ? found.group() : " "));
    }

    private static List<String> listed(String constraints) {
        var listed = new ArrayList<String>();
        var lists = LISTED.matcher(constraints);
        while (lists.find()) {
            var texts = Pattern.compile(TEXT).matcher(lists.group(1));
            while (texts.find()) {
                listed.add(unquoted(texts.group()));
            }
        }
        return List.copyOf(listed);
    }

    private List<Insertion> insertions(RuleDescr rule, String id) {
        var insertions = new ArrayList<Insertion>();
        var consequence = withoutComments(String.valueOf(rule.getConsequence()));
        for (String statement : consequence.split(";", -1)) {
            if (statement.isBlank()) {
                continue;
            }
            var matcher = INSERTION.matcher(statement.strip());
            var type = matcher.matches() ? Words.type(matcher.group(1)).orElse(null) : null;
            if (type != null && type.stage() != Words.GIVEN) {
                var arguments = matcher.group(2).strip();
                insertions.add(new Insertion(
                        type,
                        arguments.matches(TEXT) ? unquoted(arguments) : "",
                        Stream.of(COMMA.split(arguments, -1)).map(String::strip).toList()));
            }
        }
        if (insertions.isEmpty() && !problems.has(path)) {
            problem(
                    rule.getLine(),
                    "no-finding",
                    "The rule finds nothing.",
                    "Add: insert( new Met( \"…\" ) ); or another finding after `then`.",
                    id);
        }
        return List.copyOf(insertions);
    }

    private void problem(int line, String code, String message, String hint, String rule) {
        problems.add(path, Math.max(line, 1), 0, code, message, hint, rule);
    }
}
