package ca.drawline.rulebook.check;

import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.gate.FactWord;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.jspecify.annotations.Nullable;

/** What one rule says: values of the right sort, conditions that can hold and can fail, variables that mean one thing. */
final class Meaning {

    private final RuleDescr rule;
    private final String text;
    private final RuleWords words;
    private final Report report;
    private final String name;
    private Map<String, Class<?>> variables = new HashMap<>();
    private final Set<String> onlyInside = new HashSet<>();
    private int positive;

    private Meaning(RuleDescr rule, String text, RuleWords words, Report report) {
        this.rule = rule;
        this.text = text;
        this.words = words;
        this.report = report;
        this.name = String.valueOf(rule.getName());
    }

    static void check(RuleDescr rule, String text, RuleWords words, Report report) {
        try {
            var meaning = new Meaning(rule, text, words, report);
            meaning.walk(rule.getLhs(), true);
            meaning.consequence();
            meaning.alternatives();
        } catch (RuntimeException | StackOverflowError e) {
            // A rule that surprises this reading is one that the gate refuses in words of its own.
            return;
        }
    }

    private void walk(@Nullable BaseDescr node, boolean outside) {
        if (node instanceof PatternDescr pattern) {
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                inside(accumulate.getInput());
                accumulate.getFunctions().forEach(function -> {
                    if (function.getBind() != null) {
                        bind(function.getBind(), Number.class, pattern.getStartCharacter());
                    }
                });
                if (pattern.getIdentifier() != null) {
                    bind(pattern.getIdentifier(), Number.class, pattern.getStartCharacter());
                }
            } else if (pattern.getSource() == null) {
                pattern(pattern, outside);
            }
        } else if (node instanceof OrDescr or) {
            var before = variables;
            var all = new HashMap<>(before);
            for (BaseDescr child : or.getDescrs()) {
                variables = new HashMap<>(before);
                walk(child, outside);
                all.putAll(variables);
            }
            variables = all;
        } else if (node instanceof NotDescr || node instanceof ExistsDescr || node instanceof ForallDescr) {
            inside(node);
        } else if (node instanceof ConditionalElementDescr element) {
            for (Object child : element.getDescrs()) {
                walk((BaseDescr) child, outside);
            }
        }
    }

    /** What is bound within {@code not}, {@code exists} and the like is known there alone. */
    private void inside(BaseDescr node) {
        var before = variables;
        variables = new HashMap<>(before);
        if (node instanceof ConditionalElementDescr element && !(node instanceof OrDescr)) {
            for (Object child : element.getDescrs()) {
                walk((BaseDescr) child, false);
            }
        } else {
            walk(node, false);
        }
        onlyInside.addAll(variables.keySet());
        variables = before;
        onlyInside.removeAll(before.keySet());
    }

    private void bind(String variable, Class<?> type, int from) {
        if (variables.put(variable, type) != null) {
            report.error(
                    find(variable, from),
                    "variable-twice",
                    "`" + variable + "` is already the name of something else in this rule.",
                    "Give this one a name of its own; to ask for the same value, compare: field == " + variable + ".",
                    name);
        }
    }

    private void pattern(PatternDescr pattern, boolean outside) {
        var from = Math.max(pattern.getStartCharacter(), 0);
        var fact = words.vocabulary().facts().get(String.valueOf(pattern.getObjectType()));
        if (fact == null) {
            if (pattern.getIdentifier() != null) {
                bind(pattern.getIdentifier(), Object.class, from);
            }
            return;
        }
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), fact.type(), from);
        }
        var before = Map.copyOf(variables);
        var conditions = new ArrayList<Expression>();
        var whole = written(pattern);
        for (BaseDescr condition : pattern.getConstraint() == null
                ? List.<BaseDescr>of()
                : pattern.getConstraint().getDescrs()) {
            var parsed = parsed(condition);
            if (parsed == null) {
                continue;
            }
            var names = new Sort.Names(fact, variables, words);
            var offset = Math.max(
                    from,
                    text.indexOf(
                            String.valueOf(((ExprConstraintDescr) condition).getExpression())
                                    .strip(),
                            from));
            new Comparisons(names, place(offset), whole).condition(parsed.getExpr(), parsed.getBind() != null);
            if (parsed.getBind() != null) {
                var type = names.property(parsed.getExpr());
                bind(parsed.getBind().asString(), type == null ? Object.class : type, offset);
            } else {
                always(parsed.getExpr(), names, offset);
                conditions.add(parsed.getExpr());
            }
        }
        if (!report.hasErrorOn(report.line(from)) && !Logic.canHold(conditions, new Sort.Names(fact, before, words))) {
            report.error(
                    place(conditions, from),
                    "never-fires",
                    "Nothing fits: no " + fact.type().getSimpleName() + " has "
                            + String.join(
                                    " and ",
                                    conditions.stream().map(Sort::written).toList()) + ".",
                    "Change or remove one of them, or write them with || if either is enough.",
                    name);
        }
        if (outside) {
            unlinked(pattern, fact, conditions, before);
            positive++;
        }
    }

    private int place(List<Expression> conditions, int from) {
        return conditions.isEmpty() ? from : find(firstWord(conditions.get(0)), from);
    }

    private static String firstWord(Expression expression) {
        return Sort.written(expression).split("[^\\w$]", 2)[0];
    }

    private void always(Expression condition, Sort.Names names, int from) {
        if (!Logic.canFail(condition, names)) {
            report.warning(
                    find(firstWord(condition), from),
                    "always-true",
                    "`" + Sort.written(condition) + "` always holds, so that it decides nothing.",
                    "Remove it, or correct the value that is not meant; && asks for both, || for either.",
                    name);
        }
    }

    /** A fact that carries the identity of another, or a row of a grid, means little until it is compared with what was read. */
    private void unlinked(
            PatternDescr pattern, FactWord fact, List<Expression> conditions, Map<String, Class<?>> before) {
        var key = fact.properties().keySet().stream()
                .filter(property -> property.endsWith("Id") && !property.equals("id"))
                .findFirst()
                .orElse("");
        var mentions = conditions.stream()
                .flatMap(condition -> condition.findAll(NameExpr.class).stream())
                .map(NameExpr::getNameAsString)
                .toList();
        if (positive == 0 || mentions.stream().anyMatch(before::containsKey)) {
            return;
        }
        var loose = fact.row() ? mentions.stream().allMatch("grid"::equals) : !key.isEmpty() && !mentions.contains(key);
        if (loose) {
            report.warning(
                    find(String.valueOf(pattern.getObjectType()), Math.max(pattern.getStartCharacter(), 0)),
                    "not-linked",
                    "`" + pattern.getObjectType()
                            + "` is not compared with anything read above, so that every one of them fits.",
                    fact.row()
                            ? "Compare a column of the row with a variable, as in: from <= $years, to >= $years"
                            : "Write: " + pattern.getObjectType() + "( " + key
                                    + " == $id ), with $id : id in the pattern above.",
                    name);
        }
    }

    private @Nullable DrlxExpression parsed(BaseDescr condition) {
        if (condition.getClass() != ExprConstraintDescr.class) {
            return null;
        }
        var written = ((ExprConstraintDescr) condition).getExpression();
        try {
            return written == null ? null : DrlxParseUtil.parseExpression(written);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private String written(PatternDescr pattern) {
        var from = Math.max(0, pattern.getStartCharacter());
        var to = Math.min(text.length(), pattern.getEndCharacter() + 1);
        return to > from ? text.substring(from, to) : "";
    }

    private void consequence() {
        var written = rule.getConsequence() == null
                ? ""
                : rule.getConsequence().toString().strip();
        var from = Math.max(Math.max(rule.getStartCharacter(), 0), rule.getConsequenceOffset());
        var statements = DrlxParseUtil.parseBlock(written).getStatements();
        var at = Math.max(from, 0);
        for (var statement : statements) {
            if (statement instanceof ExpressionStmt expression
                    && expression.getExpression() instanceof MethodCallExpr call) {
                var here = find(call.getScope().map(Sort::written).orElse(call.getNameAsString()), at);
                call(call, here);
                at = Math.max(at, text.indexOf(';', here) + 1);
            }
        }
    }

    private void call(MethodCallExpr call, int at) {
        if (call.getScope().isEmpty()) {
            if (call.getArguments().size() == 1 && call.getArgument(0) instanceof ObjectCreationExpr made) {
                var fact = words.vocabulary().facts().get(made.getTypeAsString());
                var maker = fact == null
                        ? null
                        : fact.makers().stream()
                                .filter(one -> one.getParameterCount()
                                        == made.getArguments().size())
                                .findFirst()
                                .orElse(null);
                if (fact != null && maker != null) {
                    arguments(
                            made.getTypeAsString(),
                            made.getArguments(),
                            maker.getParameterTypes(),
                            Arrays.stream(maker.getParameters())
                                    .map(Parameter::getName)
                                    .toList(),
                            at);
                }
            }
            return;
        }
        var names = new Sort.Names(null, variables, words);
        var fact = call.getScope().get() instanceof NameExpr owner ? names.boundFact(owner.getNameAsString()) : null;
        var action = fact == null ? null : fact.actions().get(call.getNameAsString());
        if (action != null && action.getParameterCount() == call.getArguments().size()) {
            arguments(
                    call.getNameAsString(),
                    call.getArguments(),
                    action.getParameterTypes(),
                    Arrays.stream(action.getParameters())
                            .map(Parameter::getName)
                            .toList(),
                    at);
        }
    }

    private void arguments(String call, List<Expression> arguments, Class<?>[] types, List<String> parameters, int at) {
        var names = new Sort.Names(null, variables, words);
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            insideOnly(argument, at);
            if (!words.shares().contains(call)) {
                new Comparisons(names, place(at), "").arithmetic(argument);
            }
            var wanted = Sort.of(types[i]);
            var given = names.sort(argument);
            if (given == null || given == Sort.OTHER || wanted == Sort.OTHER) {
                continue;
            }
            if (given != wanted && !(wanted == Sort.NUMBER && given == Sort.WHOLE)) {
                report.error(
                        find(Sort.written(argument), at),
                        "wrong-argument",
                        "`" + Sort.written(argument) + "` is " + given.words() + ", and " + called(call, parameters, i)
                                + " is " + wanted.words() + ".",
                        argument instanceof StringLiteralExpr number
                                        && wanted.isNumber()
                                        && number.getValue().matches("-?\\d+")
                                ? "Write it without quotation marks: " + number.getValue() + "."
                                : wanted == Sort.TEXT
                                        ? "Write it between quotation marks."
                                        : "Write " + wanted.words() + ".",
                        name);
            } else {
                known(call, i, argument, at);
            }
        }
    }

    /** Parameters of a record have names; those of other classes have none that would tell an analyst anything. */
    private static String called(String call, List<String> parameters, int index) {
        return parameters.get(index).matches("arg\\d+")
                ? "value " + (index + 1) + " of `" + call + "`"
                : "`" + parameters.get(index) + "` of `" + call + "`";
    }

    private void insideOnly(Expression argument, int at) {
        argument.findAll(NameExpr.class).stream()
                .map(NameExpr::getNameAsString)
                .filter(variable -> onlyInside.contains(variable) && !variables.containsKey(variable))
                .distinct()
                .forEach(variable -> report.error(
                        find(variable, at),
                        "variable-inside",
                        "`" + variable + "` is known only within the `not`, `exists` or `accumulate` that reads it.",
                        "Read it in a pattern of its own, outside of those.",
                        name));
    }

    private void known(String call, int index, Expression argument, int at) {
        for (RuleWords.KnownValue known : words.known()) {
            if (!known.call().equals(call) || known.index() != index) {
                continue;
            }
            if (argument instanceof StringLiteralExpr text
                    && !known.names().isEmpty()
                    && !known.names().contains(text.getValue())) {
                report.warning(
                        find(text.getValue(), at),
                        "unusual-name",
                        "`" + text.getValue() + "` is named nowhere else.",
                        Nearest.hint(text.getValue(), known.names()),
                        name);
            } else if (Sort.written(argument).matches("\\d{1,9}")
                    && Integer.parseInt(Sort.written(argument)) > known.most()) {
                report.warning(
                        find(Sort.written(argument), at),
                        "points-above-cap",
                        "The rule gives " + Sort.written(argument) + " points; " + known.most() + " count at most.",
                        "Give no more than that, or raise the maximum.",
                        name);
            }
        }
    }

    /** A rule fires for each side of an {@code or} that holds: what adds up then counts twice. */
    private void alternatives() {
        var consequence = String.valueOf(rule.getConsequence());
        var adds = words.adding().stream().anyMatch(added -> consequence.matches("(?s).*\\b" + added + "\\s*\\(.*"));
        if (!adds) {
            return;
        }
        for (BaseDescr node :
                rule.getLhs() == null ? List.<BaseDescr>of() : rule.getLhs().getDescrs()) {
            if (node instanceof OrDescr or && or.getDescrs().size() > 1) {
                var from = Math.max(0, or.getDescrs().get(0).getStartCharacter());
                report.warning(
                        or.getStartCharacter() > 0
                                ? or.getStartCharacter()
                                : from > 0 ? from : Math.max(0, rule.getStartCharacter()),
                        "or-twice",
                        "Where both sides of this `or` hold, the rule fires twice, and what it gives counts twice.",
                        "Write exists( … or … ) around it, or two conditions of one fact with ||.",
                        name);
            }
        }
    }

    private Comparisons.Place place(int from) {
        return new Comparisons.Place() {

            @Override
            public void error(String word, String code, String message, String hint) {
                report.error(find(word, from), code, message, hint, name);
            }

            @Override
            public void warning(String word, String code, String message, String hint) {
                report.warning(find(word, from), code, message, hint, name);
            }
        };
    }

    /** Where a word next stands, looking from a place in the text on; that place where it does not. */
    private int find(String word, int from) {
        var start = Math.min(Math.max(from, 0), text.length());
        for (int at = text.indexOf(word, start); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            var end = at + word.length();
            var before = at == 0 ? ' ' : text.charAt(at - 1);
            var after = end >= text.length() ? ' ' : text.charAt(end);
            if (!(partOfName(before) && partOfName(word.charAt(0)))
                    && !(partOfName(after) && partOfName(word.charAt(word.length() - 1)))) {
                return at;
            }
        }
        return start;
    }

    private static boolean partOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
