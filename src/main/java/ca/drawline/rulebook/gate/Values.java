package ca.drawline.rulebook.gate;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.BigIntegerLiteralExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/** Plain values and arithmetic, which conditions and consequences share. */
final class Values {

    private static final Set<String> COMPUTING = Set.of("+", "-", "*");
    private static final Set<String> DIVIDING = Set.of("/", "%");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?[LBIDd]?");
    private static final Pattern DIVISOR = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, double.class);

    private final RuleScope scope;
    private final int from;

    Values(RuleScope scope, int from) {
        this.scope = scope;
        this.from = from;
    }

    static boolean isNumber(@Nullable Class<?> type) {
        return type != null && (NUMBERS.contains(type) || Number.class.isAssignableFrom(type));
    }

    /** Whether it is a plain value; one that is of a strange form is refused on the way. */
    boolean isLiteral(Expression expression) {
        if (expression.getClass() == StringLiteralExpr.class) {
            var text = ((StringLiteralExpr) expression).getValue();
            if (text.length() > GateLimits.TEXT || text.indexOf('\\') >= 0) {
                refuse(
                        text,
                        "literal",
                        "The text " + Refusals.quoted(text) + " is too long or holds a back-slash.",
                        "Write at most " + GateLimits.TEXT + " plain characters.");
            }
            return true;
        }
        if (expression instanceof IntegerLiteralExpr
                || expression instanceof LongLiteralExpr
                || expression instanceof DoubleLiteralExpr
                || expression instanceof BigDecimalLiteralExpr
                || expression instanceof BigIntegerLiteralExpr) {
            if (!NUMBER.matcher(written(expression)).matches()) {
                refuse(
                        written(expression),
                        "literal",
                        Refusals.quoted(written(expression)) + " is not a number as rules write it.",
                        "Write digits without a zero before them, and at most six after the point.");
            }
            return true;
        }
        return expression instanceof BooleanLiteralExpr || expression instanceof NullLiteralExpr;
    }

    boolean mayCompute(String sign, Expression right) {
        return COMPUTING.contains(sign)
                || (DIVIDING.contains(sign)
                        && right instanceof IntegerLiteralExpr
                        && DIVISOR.matcher(written(right)).matches());
    }

    void refuseOperator(String operator) {
        refuse(
                operator,
                "operator",
                Refusals.quoted(operator) + " is not a sign that rules may use here.",
                "Use == != < <= > >= && || ! in ( … ), + - *, and / or % by a number above zero.");
    }

    void refuseText(Expression sum) {
        refuse(
                "",
                "operator",
                Refusals.quoted(written(sum)) + " computes with something that is not a number.",
                "Compute with numbers only; texts cannot be put together.");
    }

    void refuseExpression(Expression expression) {
        var written = written(expression);
        if (written.contains("(")) {
            refuse(
                    written,
                    "call",
                    Refusals.quoted(written) + " is a call, and rules may not call anything.",
                    "Compare fields with values by == != < <= > >= and in ( … ).");
        } else {
            refuse(
                    written,
                    "expression",
                    Refusals.quoted(written) + " is nothing that rules may name here.",
                    "Use properties, variables that were read before, plain values and constants.");
        }
    }

    void refuseGrowth(String message) {
        refuse("", "growth", message, "Split the rule; each may find the same thing.");
    }

    void refuse(String word, String code, String message, String hint) {
        scope.refusals().addAt(from, word, code, message, hint);
    }

    static String written(Expression expression) {
        return PrintUtil.printNode(expression);
    }
}
