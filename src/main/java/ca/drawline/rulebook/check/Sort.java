package ca.drawline.rulebook.check;

import ca.drawline.rulebook.gate.FactWord;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.time.temporal.Temporal;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.BigIntegerLiteralExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/** The sorts of values that rules compare. */
enum Sort {
    WHOLE("a whole number"),
    NUMBER("a number"),
    TEXT("a text"),
    YES_OR_NO("true or false"),
    CONSTANT("a constant"),
    DATE("a date"),
    NOTHING("null"),
    OTHER("something else");

    private final String words;

    Sort(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isNumber() {
        return this == WHOLE || this == NUMBER;
    }

    static Sort of(Class<?> type) {
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == short.class) {
            return WHOLE;
        }
        if (type == double.class || type == float.class || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return YES_OR_NO;
        }
        if (type.isEnum()) {
            return CONSTANT;
        }
        return Temporal.class.isAssignableFrom(type) ? DATE : OTHER;
    }

    /** Whether it is written out as a value. */
    static boolean isLiteral(Expression expression) {
        return literal(expression) != null;
    }

    /** The sort of a value that is written out; none for anything else. */
    static @Nullable Sort literal(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return literal(enclosed.getInner());
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            return literal(unary.getExpression());
        }
        if (expression instanceof StringLiteralExpr && !(expression instanceof IntegerLiteralExpr)) {
            return TEXT;
        }
        if (expression instanceof IntegerLiteralExpr
                || expression instanceof LongLiteralExpr
                || expression instanceof BigIntegerLiteralExpr) {
            return WHOLE;
        }
        if (expression instanceof DoubleLiteralExpr || expression instanceof BigDecimalLiteralExpr) {
            return NUMBER;
        }
        if (expression instanceof BooleanLiteralExpr) {
            return YES_OR_NO;
        }
        return expression instanceof NullLiteralExpr ? NOTHING : null;
    }

    /** What names stand for where an expression is read. */
    record Names(@Nullable FactWord fact, Map<String, Class<?>> variables, RuleWords words) {

        @Nullable
        Class<?> property(Expression expression) {
            return fact != null
                            && expression instanceof NameExpr name
                            && fact.properties().containsKey(name.getNameAsString())
                    ? fact.properties().get(name.getNameAsString()).getReturnType()
                    : null;
        }

        /** The type of what an expression names; none where it is a plain value, or unknown. */
        @Nullable
        Class<?> type(Expression expression) {
            if (expression instanceof EnclosedExpr enclosed) {
                return type(enclosed.getInner());
            }
            if (expression instanceof NameExpr name) {
                var property = property(expression);
                return property != null ? property : variables.get(name.getNameAsString());
            }
            if (expression instanceof FieldAccessExpr path && path.getScope() instanceof NameExpr owner) {
                var constants = words.vocabulary().enums().get(owner.getNameAsString());
                return constants != null ? constants : propertyOf(owner.getNameAsString(), path.getNameAsString());
            }
            if (expression instanceof MethodCallExpr call
                    && call.getArguments().isEmpty()
                    && call.getScope().orElse(null) instanceof NameExpr owner) {
                return getter(owner.getNameAsString(), call.getNameAsString());
            }
            return null;
        }

        /** The sort of an expression; none where it is unknown. */
        @Nullable
        Sort sort(Expression expression) {
            var literal = literal(expression);
            if (literal != null) {
                return literal;
            }
            if (expression instanceof EnclosedExpr enclosed) {
                return sort(enclosed.getInner());
            }
            if (expression instanceof BinaryExpr binary) {
                return switch (binary.getOperator()) {
                    case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER ->
                        sort(binary.getLeft()) == WHOLE && sort(binary.getRight()) == WHOLE ? WHOLE : NUMBER;
                    default -> YES_OR_NO;
                };
            }
            var type = type(expression);
            return type == null ? null : of(type);
        }

        private @Nullable FactWord factOf(String variable) {
            var type = variables.get(variable);
            var word = type == null ? null : words.vocabulary().facts().get(type.getSimpleName());
            return word != null && word.type() == type ? word : null;
        }

        @Nullable
        FactWord boundFact(String variable) {
            return factOf(variable);
        }

        private @Nullable Class<?> propertyOf(String variable, String name) {
            var word = factOf(variable);
            var property = word == null ? null : word.properties().get(name);
            return property == null ? null : property.getReturnType();
        }

        private @Nullable Class<?> getter(String variable, String name) {
            var word = factOf(variable);
            if (word == null) {
                return null;
            }
            return word.properties().values().stream()
                    .filter(property -> property.getName().equals(name))
                    .findFirst()
                    .<Class<?>>map(property -> property.getReturnType())
                    .orElse(null);
        }
    }

    static String written(Expression expression) {
        return PrintUtil.printNode(expression);
    }
}
