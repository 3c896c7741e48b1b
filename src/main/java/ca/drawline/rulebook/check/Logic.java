package ca.drawline.rulebook.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Whether conditions on the fields of one fact can hold at all, or fail at all. The values that they name, and their
 * neighbours, tell every case apart, so trying these is trying all.
 */
final class Logic {

    private static final int MOST_CASES = 4_000;
    private static final double NEIGHBOUR = 0.001;

    private final Sort.Names names;
    private final Map<String, Set<Object>> telling = new TreeMap<>();

    private Logic(Sort.Names names) {
        this.names = names;
    }

    /** Whether all conditions can hold at once; true where that cannot be told. */
    static boolean canHold(List<Expression> conditions, Sort.Names names) {
        var logic = new Logic(names);
        var plain = conditions.stream().filter(logic::isPlain).toList();
        if (plain.isEmpty()) {
            return true;
        }
        plain.forEach(logic::collect);
        return logic.someCase(values -> plain.stream().allMatch(one -> logic.holds(one, values)));
    }

    /** Whether a condition can fail; true where that cannot be told. */
    static boolean canFail(Expression condition, Sort.Names names) {
        var logic = new Logic(names);
        if (!logic.isPlain(condition)) {
            return true;
        }
        logic.collect(condition);
        return logic.someCase(values -> !logic.holds(condition, values));
    }

    private boolean isPlain(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return isPlain(enclosed.getInner());
        }
        if (expression instanceof UnaryExpr unary) {
            return unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT && isPlain(unary.getExpression());
        }
        if (expression instanceof NameExpr) {
            return names.property(expression) == boolean.class;
        }
        if (expression instanceof PointFreeExpr list) {
            return list.getOperator().asString().equals("in")
                    && isField(list.getLeft())
                    && list.getRight().stream().allMatch(value -> value(value) != null);
        }
        if (!(expression instanceof BinaryExpr binary)) {
            return false;
        }
        return switch (binary.getOperator()) {
            case AND, OR -> isPlain(binary.getLeft()) && isPlain(binary.getRight());
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
                (isField(binary.getLeft()) && value(binary.getRight()) instanceof Double)
                        || (isField(binary.getRight()) && value(binary.getLeft()) instanceof Double);
            case EQUALS, NOT_EQUALS ->
                (isField(binary.getLeft()) && value(binary.getRight()) != null)
                        || (isField(binary.getRight()) && value(binary.getLeft()) != null);
            default -> false;
        };
    }

    private boolean isField(Expression expression) {
        var type = names.property(expression);
        return type != null && Sort.of(type) != Sort.OTHER && Sort.of(type) != Sort.DATE;
    }

    /** What a written value stands for: a number, a truth, or a text or constant as it is written. */
    private @Nullable Object value(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner());
        }
        var sort = names.sort(expression);
        var written = Sort.written(expression);
        if (sort == null) {
            return null;
        }
        return switch (sort) {
            case WHOLE, NUMBER ->
                Sort.isLiteral(expression) && written.matches("-?\\d+(\\.\\d+)?[LBIDd]?")
                        ? Double.valueOf(written.replaceAll("[LBIDd]$", ""))
                        : null;
            case YES_OR_NO -> Sort.isLiteral(expression) ? Boolean.valueOf(written) : null;
            case TEXT -> Sort.isLiteral(expression) ? written : null;
            case CONSTANT -> expression instanceof NameExpr ? null : written;
            default -> null;
        };
    }

    private void collect(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner());
        } else if (expression instanceof UnaryExpr unary) {
            collect(unary.getExpression());
        } else if (expression instanceof NameExpr name) {
            field(name.getNameAsString()).addAll(List.of(true, false));
        } else if (expression instanceof PointFreeExpr list) {
            list.getRight().forEach(value -> add(list.getLeft(), value));
        } else if (expression instanceof BinaryExpr binary) {
            switch (binary.getOperator()) {
                case AND, OR -> {
                    collect(binary.getLeft());
                    collect(binary.getRight());
                }
                default -> {
                    var swapped = !isField(binary.getLeft());
                    add(swapped ? binary.getRight() : binary.getLeft(), swapped ? binary.getLeft() : binary.getRight());
                }
            }
        }
    }

    private Set<Object> field(String name) {
        return telling.computeIfAbsent(name, field -> new LinkedHashSet<>());
    }

    private void add(Expression property, Expression written) {
        var value = value(written);
        var type = names.property(property);
        if (value == null || type == null) {
            return;
        }
        var values = field(Sort.written(property));
        values.add(value);
        if (value instanceof Double number) {
            var step = Sort.of(type) == Sort.WHOLE ? 1 : NEIGHBOUR;
            values.add(number - step);
            values.add(number + step);
        } else if (value instanceof Boolean truth) {
            values.add(!truth);
        } else if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> values.add(type.getSimpleName() + "." + ((Enum<?>) constant).name()));
        } else {
            values.add("\"any other\"");
        }
    }

    private boolean someCase(Predicate<Map<String, Object>> wanted) {
        var cases = telling.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> Math.min(a * b, MOST_CASES + 1));
        // Too many to try: nothing is said then.
        return cases > MOST_CASES || someCase(List.copyOf(telling.keySet()), 0, new HashMap<>(), wanted);
    }

    private boolean someCase(
            List<String> fields, int at, Map<String, Object> values, Predicate<Map<String, Object>> wanted) {
        if (at == fields.size()) {
            return wanted.test(values);
        }
        for (Object value : telling.getOrDefault(fields.get(at), Set.of())) {
            values.put(fields.get(at), value);
            if (someCase(fields, at + 1, values, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Expression expression, Map<String, Object> values) {
        if (expression instanceof EnclosedExpr enclosed) {
            return holds(enclosed.getInner(), values);
        }
        if (expression instanceof UnaryExpr unary) {
            return !holds(unary.getExpression(), values);
        }
        if (expression instanceof NameExpr name) {
            return Boolean.TRUE.equals(values.get(name.getNameAsString()));
        }
        if (expression instanceof PointFreeExpr list) {
            var given = values.get(Sort.written(list.getLeft()));
            return list.isNegated() != list.getRight().stream().anyMatch(value -> equal(value(value), given));
        }
        var binary = (BinaryExpr) expression;
        return switch (binary.getOperator()) {
            case AND -> holds(binary.getLeft(), values) && holds(binary.getRight(), values);
            case OR -> holds(binary.getLeft(), values) || holds(binary.getRight(), values);
            default -> compares(binary, values);
        };
    }

    private boolean compares(BinaryExpr binary, Map<String, Object> values) {
        var left = side(binary.getLeft(), values);
        var right = side(binary.getRight(), values);
        return switch (binary.getOperator()) {
            case EQUALS -> equal(left, right);
            case NOT_EQUALS -> !equal(left, right);
            default -> {
                if (!(left instanceof Double a) || !(right instanceof Double b)) {
                    // Order among other values is told elsewhere.
                    yield true;
                }
                yield switch (binary.getOperator()) {
                    case LESS -> a < b;
                    case LESS_EQUALS -> a <= b;
                    case GREATER -> a > b;
                    default -> a >= b;
                };
            }
        };
    }

    private @Nullable Object side(Expression expression, Map<String, Object> values) {
        return isField(expression) ? values.get(Sort.written(expression)) : value(expression);
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        return a != null && a.equals(b);
    }
}
