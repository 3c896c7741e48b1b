package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.Nearest;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Patterns: a fact of the vocabulary, with conditions on its properties. */
final class PatternGate {

    private static final int LONGEST = 20_000;

    private final RuleScope scope;
    private int number;
    private final List<FactWord> open = new ArrayList<>();

    PatternGate(RuleScope scope) {
        this.scope = scope;
    }

    boolean isEmpty() {
        return number == 0;
    }

    /**
     * Checks a pattern on a fact.
     *
     * @param fires whether the rule fires again for each fact that it matches
     */
    void check(PatternDescr pattern, boolean fires) {
        number++;
        plain(pattern);
        var name = String.valueOf(pattern.getObjectType());
        var fact = scope.vocabulary().fact(name).orElse(null);
        if (fact == null) {
            scope.refusals()
                    .addAt(
                            pattern.getStartCharacter(),
                            name,
                            "unknown-fact",
                            Refusals.quoted(name) + " is not a fact.",
                            Nearest.hint(
                                    name,
                                    scope.vocabulary().facts().keySet(),
                                    "The facts are listed in rules/README.md."));
            return;
        }
        if (fires) {
            scope.reads(name);
        }
        if (!conditions(pattern, fact)) {
            open.add(fact);
        }
        if (pattern.getIdentifier() != null) {
            scope.bind(pattern.getIdentifier(), fact.type(), pattern.getStartCharacter());
        }
    }

    /** Checks the pattern that takes the result of an accumulate. */
    void result(PatternDescr pattern) {
        plain(pattern);
        var number = scope.vocabulary().fact("Number").orElse(null);
        conditions(pattern, number);
        if (pattern.getIdentifier() != null) {
            scope.bind(pattern.getIdentifier(), Number.class, pattern.getStartCharacter());
        }
    }

    void checkNumber() {
        if (number > GateLimits.PATTERNS) {
            growth("The rule has %d patterns; %d are the most.".formatted(number, GateLimits.PATTERNS), scope.start());
        } else if (open.size() > GateLimits.OPEN_PATTERNS
                || open.stream().filter(FactWord::row).count() > GateLimits.OPEN_ALIKE
                || open.stream().anyMatch(fact -> Collections.frequency(open, fact) > GateLimits.OPEN_ALIKE)) {
            growth(
                    "%d patterns of the rule take every fact of their kind, and each multiplies the work. %d are the most, and %d of one kind."
                            .formatted(open.size(), GateLimits.OPEN_PATTERNS, GateLimits.OPEN_ALIKE),
                    scope.start());
        }
    }

    private void plain(PatternDescr pattern) {
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getAnnotations().isEmpty()
                || (pattern.getBehaviors() != null && !pattern.getBehaviors().isEmpty())) {
            scope.refusals()
                    .add(
                            pattern.getLine(),
                            pattern.getColumn(),
                            "condition",
                            "Calls of queries, := , windows and annotations are not allowed in a condition.",
                            "Write a fact with conditions on its properties.");
        }
    }

    /** Whether an equality narrows the pattern down. */
    private boolean conditions(PatternDescr pattern, @Nullable FactWord fact) {
        var conditions = pattern.getConstraint() == null
                ? List.<BaseDescr>of()
                : pattern.getConstraint().getDescrs();
        if (conditions.size() > GateLimits.CONDITIONS) {
            growth(
                    "The pattern has %d conditions; %d are the most."
                            .formatted(conditions.size(), GateLimits.CONDITIONS),
                    pattern.getStartCharacter());
            return false;
        }
        var narrow = false;
        for (BaseDescr condition : conditions) {
            var expression = parsed(condition, pattern);
            if (expression != null) {
                narrow |= condition(expression, pattern, fact);
            }
        }
        return narrow;
    }

    private @Nullable DrlxExpression parsed(BaseDescr condition, PatternDescr pattern) {
        var fromAccumulate = pattern.getSource() != null;
        if (condition.getClass() != ExprConstraintDescr.class
                || (!fromAccumulate
                        && ((ExprConstraintDescr) condition).getType() == ExprConstraintDescr.Type.POSITIONAL)) {
            return unreadable(String.valueOf(condition), pattern);
        }
        var written = ((ExprConstraintDescr) condition).getExpression();
        if (written == null || written.length() > LONGEST) {
            return unreadable(String.valueOf(written), pattern);
        }
        try {
            var parsed = DrlxParseUtil.parseExpression(written);
            return Written.isAllOf(parsed, written) ? parsed : unreadable(written, pattern);
        } catch (RuntimeException | StackOverflowError e) {
            return unreadable(written, pattern);
        }
    }

    private @Nullable DrlxExpression unreadable(String written, PatternDescr pattern) {
        scope.refusals()
                .addAt(
                        pattern.getStartCharacter(),
                        written.strip(),
                        "expression",
                        Refusals.quoted(written) + " is not a condition that rules may use.",
                        "Compare properties with values by == != < <= > >= and in ( … ).");
        return null;
    }

    private boolean condition(DrlxExpression written, PatternDescr pattern, @Nullable FactWord fact) {
        var gate = new ExpressionGate(scope, fact, pattern.getStartCharacter());
        var expression = written.getExpr();
        gate.check(expression);
        if (written.getBind() != null) {
            var type = gate.property(expression);
            if (type == null) {
                unreadable(written.toString(), pattern);
            }
            scope.bind(written.getBind().asString(), type == null ? Object.class : type, pattern.getStartCharacter());
        }
        return fact != null && narrows(expression, fact);
    }

    /**
     * An equality with what was read before, or with a value where that names one fact: the value of its only property.
     * Any other value may be shared by all facts, as the years of a window are.
     */
    private boolean narrows(Expression expression, FactWord fact) {
        if (expression instanceof EnclosedExpr enclosed) {
            return narrows(enclosed.getInner(), fact);
        }
        if (expression instanceof PointFreeExpr list) {
            return fact.properties().size() == 1
                    && !list.isNegated()
                    && list.getOperator().asString().equals("in");
        }
        if (!(expression instanceof BinaryExpr binary)) {
            return false;
        }
        return switch (binary.getOperator()) {
            case AND -> narrows(binary.getLeft(), fact) || narrows(binary.getRight(), fact);
            case EQUALS ->
                (own(binary.getLeft(), fact) && other(binary.getRight(), fact))
                        || (own(binary.getRight(), fact) && other(binary.getLeft(), fact));
            default -> false;
        };
    }

    private static boolean own(Expression expression, FactWord fact) {
        return expression instanceof ThisExpr
                || (expression instanceof NameExpr name
                        && (fact.properties().containsKey(name.getNameAsString())
                                || name.getNameAsString().equals("this")));
    }

    private boolean other(Expression expression, FactWord fact) {
        var variable = !expression.findAll(NameExpr.class).stream()
                .filter(name -> scope.variables().contains(name.getNameAsString()))
                .toList()
                .isEmpty();
        return variable || (fact.properties().size() == 1 && !own(expression, fact));
    }

    private void growth(String message, int from) {
        scope.refusals()
                .addAt(from, "", "growth", message, "Split the rule, or compare by == with what was read before.");
    }
}
