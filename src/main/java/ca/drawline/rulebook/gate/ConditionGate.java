package ca.drawline.rulebook.gate;

import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** The conditions of a rule: which kinds there are, how many, and how they are put together. */
final class ConditionGate {

    private final RuleScope scope;
    private final PatternGate patterns;
    private long branches = 1;

    ConditionGate(RuleScope scope) {
        this.scope = scope;
        this.patterns = new PatternGate(scope);
    }

    void check(@Nullable BaseDescr conditions) {
        if (conditions != null) {
            check(conditions, 0, true);
        }
        if (branches > GateLimits.BRANCHES) {
            growth("Its groups of `or` multiply to %d branches; %d are the most."
                    .formatted(branches, GateLimits.BRANCHES));
            branches = 1;
        }
        patterns.checkNumber();
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /**
     * Checks a condition and all within it.
     *
     * @param fires whether the rule fires again for each fact that is found here
     */
    private void check(BaseDescr node, int depth, boolean fires) {
        var kind = node.getClass();
        if (depth > GateLimits.NESTING) {
            growth("Its conditions stand more than %d deep within each other.".formatted(GateLimits.NESTING));
        } else if (kind == PatternDescr.class) {
            pattern((PatternDescr) node, depth, fires);
        } else if (kind == AndDescr.class || kind == ForallDescr.class) {
            children(node, depth, fires || kind == ForallDescr.class);
        } else if (kind == OrDescr.class) {
            branches = Math.min(
                    Integer.MAX_VALUE,
                    branches * Math.max(1, ((OrDescr) node).getDescrs().size()));
            children(node, depth, fires);
        } else if (kind == NotDescr.class || kind == ExistsDescr.class) {
            // Within another, it may turn more than once.
            children(node, depth, !fires);
        } else {
            scope.refusals()
                    .add(
                            node.getLine(),
                            0,
                            "condition",
                            "This kind of condition is not allowed.",
                            "Use patterns, not, exists, or, and, forall and accumulate.");
        }
    }

    private void children(BaseDescr node, int depth, boolean fires) {
        for (Object child : ((ConditionalElementDescr) node).getDescrs()) {
            check((BaseDescr) child, depth + 1, fires);
        }
    }

    private void pattern(PatternDescr pattern, int depth, boolean fires) {
        var source = pattern.getSource();
        if (source == null) {
            patterns.check(pattern, fires);
        } else if (source.getClass() == AccumulateDescr.class) {
            accumulate(pattern, (AccumulateDescr) source, depth);
        } else {
            scope.refusals()
                    .add(
                            pattern.getLine(),
                            pattern.getColumn(),
                            "from",
                            "`from` is not allowed: a rule reads facts and rows only.",
                            "Name the fact in a pattern of its own.");
        }
    }

    private void accumulate(PatternDescr result, AccumulateDescr accumulate, int depth) {
        var functions = accumulate.getFunctions();
        var inline = accumulate.getInitCode() != null
                || accumulate.getActionCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null;
        var into = result.getObjectType();
        if (inline
                || functions == null
                || functions.isEmpty()
                || !List.of("Object", "Number").contains(into)) {
            refuseAccumulate(result);
            return;
        }
        if (accumulate.getInput() == null) {
            refuseAccumulate(result);
            return;
        }
        check(accumulate.getInput(), depth + 1, true);
        for (var function : functions) {
            var parameters = function.getParams();
            var plain = scope.vocabulary().summaries().contains(function.getFunction())
                    && parameters != null
                    && parameters.length == 1
                    && scope.variables().contains(parameters[0].strip());
            if (!plain) {
                refuseAccumulate(result);
            }
            if (function.getBind() != null) {
                scope.bind(function.getBind(), Number.class, result.getStartCharacter());
            }
        }
        patterns.result(result);
    }

    private void refuseAccumulate(PatternDescr result) {
        scope.refusals()
                .add(
                        result.getLine(),
                        result.getColumn(),
                        "call",
                        "An accumulate may use "
                                + String.join(
                                        ", ",
                                        scope.vocabulary().summaries().stream()
                                                .sorted()
                                                .toList())
                                + " of one variable only.",
                        "Write: accumulate( Points( $p : points ); $sum : sum( $p ) )");
    }

    private void growth(String message) {
        scope.refusals()
                .addAt(scope.start(), "when", "growth", message, "Split the rule; each may find the same thing.");
    }
}
