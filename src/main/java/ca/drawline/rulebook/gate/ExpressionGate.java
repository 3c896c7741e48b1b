package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.Nearest;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** One condition of a pattern: properties, variables and plain values, compared and added up. */
final class ExpressionGate {

    private static final Set<String> LOGIC = Set.of("&&", "||", "==", "!=", "<", "<=", ">", ">=");

    private final RuleScope scope;
    private final @Nullable FactWord fact;
    private final int from;
    private final Values values;
    private int terms;

    ExpressionGate(RuleScope scope, @Nullable FactWord fact, int from) {
        this.scope = scope;
        this.fact = fact;
        this.from = from;
        this.values = new Values(scope, from);
    }

    void check(Expression expression) {
        if (++terms == GateLimits.TERMS + 1) {
            scope.refusals()
                    .addAt(
                            from,
                            "",
                            "growth",
                            "A condition has more than " + GateLimits.TERMS + " names, values and signs.",
                            "Split it: conditions side by side must all hold.");
        }
        if (terms > GateLimits.TERMS) {
            return;
        }
        var kind = expression.getClass();
        if (kind == DrlxExpression.class && ((DrlxExpression) expression).getBind() == null) {
            check(((DrlxExpression) expression).getExpr());
        } else if (kind == EnclosedExpr.class) {
            check(((EnclosedExpr) expression).getInner());
        } else if (kind == BinaryExpr.class) {
            binary((BinaryExpr) expression);
        } else if (kind == HalfBinaryExpr.class) {
            half((HalfBinaryExpr) expression);
        } else if (kind == PointFreeExpr.class) {
            var list = (PointFreeExpr) expression;
            word(list.getOperator().asString(), list.getRight(), arguments(list), expression);
            check(list.getLeft());
        } else if (kind == HalfPointFreeExpr.class) {
            var list = (HalfPointFreeExpr) expression;
            word(
                    list.getOperator().asString(),
                    list.getRight(),
                    Stream.of(list.getArg1(), list.getArg2(), list.getArg3(), list.getArg4())
                            .anyMatch(argument -> argument != null),
                    expression);
        } else if (kind == UnaryExpr.class) {
            unary((UnaryExpr) expression);
        } else {
            value(expression);
        }
    }

    /** The type of a plain property; none for anything else. */
    @Nullable
    Class<?> property(Expression expression) {
        if (fact != null && expression instanceof NameExpr name) {
            var property = fact.properties().get(name.getNameAsString());
            return property == null ? null : property.getReturnType();
        }
        return null;
    }

    private static boolean arguments(PointFreeExpr list) {
        return Stream.of(list.getArg1(), list.getArg2(), list.getArg3(), list.getArg4())
                .anyMatch(argument -> argument != null);
    }

    private void binary(BinaryExpr binary) {
        var sign = binary.getOperator().asString();
        if (!LOGIC.contains(sign)) {
            arithmetic(sign, binary);
        }
        check(binary.getLeft());
        check(binary.getRight());
    }

    private void half(HalfBinaryExpr half) {
        if (!LOGIC.contains(half.getOperator().asString())) {
            values.refuseOperator(half.getOperator().asString());
        }
        check(half.getRight());
    }

    private void arithmetic(String sign, BinaryExpr binary) {
        if (!values.mayCompute(sign, binary.getRight())) {
            values.refuseOperator(sign);
        } else if (!isNumber(binary.getLeft()) || !isNumber(binary.getRight())) {
            values.refuseText(binary);
        }
    }

    private boolean isNumber(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return isNumber(enclosed.getInner());
        }
        if (expression instanceof NameExpr name) {
            var type = property(expression);
            return Values.isNumber(
                    type == null ? scope.variable(name.getNameAsString()).orElse(null) : type);
        }
        if (expression instanceof FieldAccessExpr path) {
            return Values.isNumber(pathType(path));
        }
        return !(expression instanceof StringLiteralExpr);
    }

    private void unary(UnaryExpr unary) {
        if (unary.getOperator() != UnaryExpr.Operator.LOGICAL_COMPLEMENT
                && unary.getOperator() != UnaryExpr.Operator.MINUS) {
            values.refuseOperator(unary.getOperator().asString());
        }
        check(unary.getExpression());
    }

    private void word(String operator, List<Expression> right, boolean arguments, Expression whole) {
        var named = whole instanceof PointFreeExpr list && list.getArg1() != null
                ? operator + "[" + list.getArg1() + "]"
                : operator;
        if (!scope.vocabulary().operators().contains(arguments ? named : operator)) {
            values.refuseOperator(named);
            return;
        }
        if (right.size() > GateLimits.VALUES) {
            values.refuseGrowth("A list has %d values; %d are the most.".formatted(right.size(), GateLimits.VALUES));
            return;
        }
        if (!scope.hasRoomFor(right.size())) {
            values.refuseGrowth("The lists of the rule have more than " + GateLimits.RULE_VALUES + " values.");
            return;
        }
        if (operator.equals("matches") && !(right.size() == 1 && isPlainPattern(right.get(0)))) {
            values.refuse(
                    "matches",
                    "matches",
                    "`matches` takes a text of letters, digits, . and [ ] only.",
                    "Write it without * + { } ( ) |, or list the values by in ( … ).");
            return;
        }
        for (Expression value : right) {
            // The values of a list have a limit of their own.
            terms = right.size() > 1 ? terms - 1 : terms;
            check(value);
        }
    }

    private static boolean isPlainPattern(Expression expression) {
        return expression instanceof StringLiteralExpr text && PlainPattern.is(text.getValue());
    }

    private void value(Expression expression) {
        var kind = expression.getClass();
        if (values.isLiteral(expression) || kind == ThisExpr.class) {
            return;
        }
        if (kind == NameExpr.class
                || (kind == DrlNameExpr.class && ((DrlNameExpr) expression).getBackReferencesCount() == 0)) {
            name(((NameExpr) expression).getNameAsString());
        } else if (kind == FieldAccessExpr.class) {
            path((FieldAccessExpr) expression);
        } else {
            values.refuseExpression(expression);
        }
    }

    private void name(String name) {
        if (name.equals("this")
                || scope.variables().contains(name)
                || (fact != null && fact.properties().containsKey(name))) {
            return;
        }
        if (fact == null || name.startsWith("$")) {
            values.refuse(
                    name,
                    "unknown-variable",
                    Refusals.quoted(name) + " has not been read before.",
                    Nearest.hint(name, scope.variables(), "Read it above, as in $years : years."));
            return;
        }
        var constant = scope.vocabulary().enums().keySet().stream()
                .filter(type -> scope.vocabulary().hasConstant(type, name))
                .map(type -> type + "." + name)
                .toList();
        values.refuse(
                name,
                "unknown-field",
                Refusals.quoted(name) + " is not a field of " + fact.name() + ".",
                !constant.isEmpty()
                        ? "Did you mean the constant " + String.join(" or ", constant) + "?"
                        : Nearest.hint(
                                name,
                                fact.properties().keySet(),
                                fact.name() + " has: "
                                        + String.join(", ", fact.properties().keySet()) + "."));
    }

    private void path(FieldAccessExpr path) {
        if (pathType(path) != null) {
            return;
        }
        var owner = Values.written(path.getScope());
        if (scope.vocabulary().enums().containsKey(owner)) {
            var constants = scope.vocabulary().constants(owner);
            values.refuse(
                    path.getNameAsString(),
                    "unknown-constant",
                    Refusals.quoted(path.getNameAsString()) + " is not a constant of " + owner + ".",
                    Nearest.hint(path.getNameAsString(), constants, "It has: " + String.join(", ", constants) + "."));
        } else if (owner.matches("[A-Z]\\w*") && scope.vocabulary().fact(owner).isEmpty()) {
            values.refuse(
                    owner,
                    "unknown-constant",
                    Refusals.quoted(owner) + " has no constants that rules may use.",
                    Nearest.hint(
                            owner,
                            scope.vocabulary().enums().keySet(),
                            "There are: "
                                    + String.join(
                                            ", ", scope.vocabulary().enums().keySet()) + "."));
        } else {
            values.refuseExpression(path);
        }
    }

    /** The type of a constant, or of a property of a fact read before; none for any other path. */
    private @Nullable Class<?> pathType(FieldAccessExpr path) {
        if (!(path.getScope() instanceof NameExpr owner)) {
            return null;
        }
        var name = owner.getNameAsString();
        if (scope.vocabulary().hasConstant(name, path.getNameAsString())) {
            return scope.vocabulary().enums().get(name);
        }
        return scope.factOf(name)
                .map(word -> word.properties().get(path.getNameAsString()))
                .<Class<?>>map(property -> property.getReturnType())
                .orElse(null);
    }
}
