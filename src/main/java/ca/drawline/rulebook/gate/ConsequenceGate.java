package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.Nearest;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/** What stands under {@code then}: findings and actions of the vocabulary, with plain values, and nothing else. */
final class ConsequenceGate {

    private static final Set<String> INSERTIONS = Set.of("insert", "insertLogical");
    private static final int LONGEST = 20_000;

    private final RuleScope scope;
    private int terms;
    private int from;

    ConsequenceGate(RuleScope scope) {
        this.scope = scope;
    }

    void check(RuleDescr rule) {
        var written = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        from = Math.max(scope.start(), rule.getConsequenceOffset());
        var block = written.length() > LONGEST ? null : parsed(written.strip());
        if (block == null) {
            refuse(written);
            return;
        }
        if (block.getStatements().size() > GateLimits.STATEMENTS) {
            new Values(scope, from)
                    .refuseGrowth("The rule has %d findings; %d are the most."
                            .formatted(block.getStatements().size(), GateLimits.STATEMENTS));
            return;
        }
        for (Statement statement : block.getStatements()) {
            terms = 0;
            if (statement.getClass() == ExpressionStmt.class
                    && ((ExpressionStmt) statement).getExpression() instanceof MethodCallExpr call
                    && call.getClass() == MethodCallExpr.class
                    && call.getTypeArguments().isEmpty()) {
                call(call);
            } else {
                refuse(text(statement));
            }
        }
    }

    private static @Nullable BlockStmt parsed(String written) {
        try {
            return DrlxParseUtil.parseBlock(written);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private void call(MethodCallExpr call) {
        if (call.getScope().isEmpty()) {
            if (INSERTIONS.contains(call.getNameAsString())
                    && call.getArguments().size() == 1
                    && call.getArgument(0) instanceof ObjectCreationExpr made) {
                insertion(made);
            } else {
                refuse(text(call));
            }
            return;
        }
        var fact = call.getScope().flatMap(this::fact);
        var action = fact.map(known -> known.actions().get(call.getNameAsString()));
        if (fact.isEmpty()) {
            noFact(call);
        } else if (action.isEmpty()) {
            noAction(call, fact.get());
        } else if (action.get().getParameterCount() != call.getArguments().size()) {
            refuseAt(
                    call.getNameAsString(),
                    Refusals.quoted(call.getNameAsString())
                            + " takes %d values, and %d are given."
                                    .formatted(
                                            action.get().getParameterCount(),
                                            call.getArguments().size()),
                    "Give each of its values, in their order.");
        } else {
            call.getArguments().forEach(this::value);
        }
    }

    private void noFact(MethodCallExpr call) {
        var owner = call.getScope().map(ConsequenceGate::text).orElse("");
        if (!owner.matches("[$a-z][$\\w]*") || scope.variable(owner).isPresent()) {
            refuse(text(call));
            return;
        }
        scope.refusals()
                .addAt(
                        from,
                        owner,
                        "unknown-variable",
                        Refusals.quoted(owner) + " is not a variable of this rule.",
                        Nearest.hint(
                                owner,
                                scope.variables(),
                                "Read it under `when`; rules have no globals, and collect nothing."));
    }

    private void noAction(MethodCallExpr call, FactWord fact) {
        var name = call.getNameAsString();
        refuseAt(
                name,
                Refusals.quoted(name) + " is not something that a rule may do with " + fact.name() + ".",
                Nearest.hint(
                        name,
                        fact.actions().keySet(),
                        fact.actions().isEmpty()
                                ? "A rule reads facts and changes none: it may only say insert( new Met( \"…\" ) ); or another finding."
                                : "A rule may: "
                                        + String.join(", ", fact.actions().keySet()) + "."));
    }

    private void refuseAt(String word, String message, String hint) {
        scope.refusals().addAt(from, word, "consequence", message, hint);
    }

    private Optional<FactWord> fact(Expression owner) {
        return owner instanceof NameExpr name ? scope.factOf(name.getNameAsString()) : Optional.empty();
    }

    private void insertion(ObjectCreationExpr made) {
        var type = made.getTypeAsString();
        var fact = scope.vocabulary()
                .fact(type)
                .filter(known -> !known.makers().isEmpty())
                .orElse(null);
        var plain = made.getScope().isEmpty()
                && made.getAnonymousClassBody().isEmpty()
                && made.getTypeArguments().isEmpty();
        if (fact == null || !plain) {
            var findings = new TreeSet<String>();
            scope.vocabulary().facts().values().stream()
                    .filter(known -> !known.makers().isEmpty())
                    .forEach(known -> findings.add(known.name()));
            scope.refusals()
                    .addAt(
                            from,
                            type,
                            "consequence",
                            Refusals.quoted(text(made)) + " is not a finding.",
                            Nearest.hint(type, findings, "A rule may only find: " + String.join(", ", findings) + "."));
            return;
        }
        scope.finds(type);
        var sizes =
                fact.makers().stream().map(maker -> maker.getParameterCount()).toList();
        if (!sizes.contains(made.getArguments().size())) {
            scope.refusals()
                    .addAt(
                            from,
                            type,
                            "consequence",
                            "%s has %s values, and %d are given."
                                    .formatted(
                                            type,
                                            sizes.get(0),
                                            made.getArguments().size()),
                            "It has: " + String.join(", ", fact.properties().keySet()) + ".");
        }
        made.getArguments().forEach(this::value);
    }

    private void value(Expression expression) {
        var values = new Values(scope, from);
        if (++terms > GateLimits.TERMS) {
            if (terms == GateLimits.TERMS + 1) {
                values.refuseGrowth("A finding has more than " + GateLimits.TERMS + " values and signs.");
            }
            return;
        }
        if ((expression instanceof IntegerLiteralExpr || expression instanceof LongLiteralExpr)
                && !small(text(expression))) {
            values.refuse(
                    text(expression),
                    "literal",
                    Refusals.quoted(text(expression)) + " is not a number that a finding may state.",
                    "Write at most " + GateLimits.NUMBER + ", without a zero before it.");
            return;
        }
        var kind = expression.getClass();
        if (values.isLiteral(expression)) {
            return;
        }
        if (kind == NameExpr.class && !isVariable(expression)) {
            var name = ((NameExpr) expression).getNameAsString();
            values.refuse(
                    name,
                    "unknown-variable",
                    Refusals.quoted(name) + " has not been read before.",
                    Nearest.hint(
                            name,
                            scope.variables(),
                            "Read it under `when`, as in $years : years; a text stands in \"."));
            return;
        }
        if (kind == EnclosedExpr.class) {
            value(((EnclosedExpr) expression).getInner());
        } else if (kind == UnaryExpr.class && ((UnaryExpr) expression).getOperator() == UnaryExpr.Operator.MINUS) {
            value(((UnaryExpr) expression).getExpression());
        } else if (kind == BinaryExpr.class) {
            sum((BinaryExpr) expression, values);
        } else if (!isVariable(expression) && !isConstant(expression) && property(expression) == null) {
            values.refuseExpression(expression);
        }
    }

    private static boolean small(String number) {
        return number.matches("0|[1-9][0-9]{0,6}") && Integer.parseInt(number) <= GateLimits.NUMBER;
    }

    private void sum(BinaryExpr sum, Values values) {
        var sign = sum.getOperator().asString();
        if (!values.mayCompute(sign, sum.getRight())) {
            values.refuseOperator(sign);
        } else if (!isNumber(sum.getLeft()) || !isNumber(sum.getRight())) {
            values.refuseText(sum);
        }
        value(sum.getLeft());
        value(sum.getRight());
    }

    private boolean isNumber(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return isNumber(enclosed.getInner());
        }
        if (expression instanceof NameExpr name) {
            return Values.isNumber(scope.variable(name.getNameAsString()).orElse(null));
        }
        var property = property(expression);
        if (property != null) {
            return Values.isNumber(property.getReturnType());
        }
        return !(expression instanceof StringLiteralExpr) && !isConstant(expression);
    }

    private boolean isVariable(Expression expression) {
        return expression.getClass() == NameExpr.class
                && scope.variables().contains(((NameExpr) expression).getNameAsString());
    }

    private boolean isConstant(Expression expression) {
        return expression instanceof FieldAccessExpr path
                && path.getScope() instanceof NameExpr owner
                && scope.vocabulary().hasConstant(owner.getNameAsString(), path.getNameAsString());
    }

    /** The property that a call reads from a fact; none for any other call. */
    private @Nullable Method property(Expression expression) {
        if (!(expression instanceof MethodCallExpr call)
                || !call.getArguments().isEmpty()
                || call.getTypeArguments().isPresent()) {
            return null;
        }
        var readable = call.getScope()
                .filter(NameExpr.class::isInstance)
                .flatMap(owner -> scope.variable(((NameExpr) owner).getNameAsString()))
                .flatMap(type -> scope.vocabulary().fact(type.getSimpleName()).filter(fact -> fact.type() == type))
                .map(fact -> List.copyOf(fact.properties().values()))
                .orElse(List.of());
        return readable.stream()
                .filter(method -> method.getName().equals(call.getNameAsString()))
                .findFirst()
                .orElse(null);
    }

    private void refuse(String statement) {
        var word = statement.strip().split("[^\\w$]", 2)[0];
        var message = switch (word) {
            case "if", "else", "switch" -> "`" + word + "` decides under `then`, where nothing is decided.";
            case "for", "while", "do" -> "`" + word + "` repeats something, and a rule says each thing once.";
            case "modify", "update", "retract", "delete" ->
                "`" + word + "` changes a fact, and could set off another rule, without end.";
            default -> Refusals.quoted(statement) + " is not a finding.";
        };
        var hint = switch (word) {
            case "if", "else", "switch" -> "Write two rules, each with its own condition under `when`.";
            case "modify", "update", "retract", "delete" ->
                "A rule reads facts and changes none: insert what it finds.";
            default -> "A rule may only say: insert( new Met( \"…\" ) ); or another finding.";
        };
        var first = statement.lines().findFirst().orElse("").strip();
        scope.refusals().addAt(from, message.startsWith("`" + word + "`") ? word : first, "consequence", message, hint);
    }

    private static String text(Node node) {
        return PrintUtil.printNode(node);
    }
}
