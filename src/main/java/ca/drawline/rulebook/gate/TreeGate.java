package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.gate.GateRefusal.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The second layer: an allow-list over the tree that the compiler builds from. Looking for what is bad always misses
 * something, so every part of a file must be of a kind that is named here.
 */
final class TreeGate {

    private static final String ONLY_RULES =
            "Keep rules, imports and the package line; everything else belongs in a rule.";

    private final GateVocabulary vocabulary;
    private final Refusals refusals;
    private final PackageDescr tree;

    private TreeGate(GateVocabulary vocabulary, PackageDescr tree, String text) {
        this.vocabulary = vocabulary;
        this.tree = tree;
        this.refusals = new Refusals(Layer.TREE, text);
    }

    static List<GateRefusal> check(GateVocabulary vocabulary, PackageDescr tree, String text) {
        var gate = new TreeGate(vocabulary, tree, text);
        try {
            gate.head();
            gate.rules();
        } catch (RuntimeException | StackOverflowError e) {
            // A tree that surprises the gate has something that is not listed.
            gate.refusals.add(
                    1,
                    0,
                    "unreadable",
                    "The file holds something that the gate cannot judge.",
                    "Compare it with a file beside it, and write it as that one is written.");
        }
        return gate.refusals.all();
    }

    private void head() {
        var name = tree.getNamespace() == null ? "" : tree.getNamespace();
        if (name.isEmpty()) {
            refusals.add(1, 0, "no-package", "The file has no package line.", "Begin with: package my_concern");
        } else if (!vocabulary.packages().matcher(name).matches()) {
            refusals.addAt(
                    0,
                    name,
                    "package",
                    Refusals.quoted(name) + " cannot be the name of a rule file's package.",
                    "Name it after its concern, in small letters, as in: package my_concern");
        }
        refuse(tree.getGlobals(), "A global");
        refuse(tree.getFunctions(), "A function");
        refuse(tree.getFunctionImports(), "A static import");
        refuse(tree.getAccumulateImports(), "An imported accumulate function");
        refuse(tree.getTypeDeclarations(), "A declared type");
        refuse(tree.getEnumDeclarations(), "A declared enum");
        refuse(tree.getEntryPointDeclarations(), "An entry point");
        refuse(tree.getWindowDeclarations(), "A window");
        refuse(tree.getAttributes(), "An attribute of the whole file");
        if (tree.getUnit() != null) {
            refuse(List.of(tree.getUnit()), "A rule unit");
        }
        for (ImportDescr declared : tree.getImports()) {
            var target = declared.getTarget();
            if (declared.getClass() != ImportDescr.class || !vocabulary.mayImport(target)) {
                var simple = target.substring(target.lastIndexOf('.') + 1);
                refusals.add(
                        declared.getLine(),
                        0,
                        "unknown-import",
                        Refusals.quoted(target) + " is not a word that rules may use.",
                        Nearest.hint(
                                simple,
                                vocabulary.importable(),
                                "Import facts and constants of the rules' words only."));
            }
        }
    }

    private void refuse(Iterable<? extends BaseDescr> found, String what) {
        for (BaseDescr one : found) {
            refusals.add(one.getLine(), 0, "not-a-rule", what + " is not allowed in a rule file.", ONLY_RULES);
        }
    }

    private void rules() {
        if (tree.getRules().size() > GateLimits.RULES) {
            refusals.add(
                    1,
                    0,
                    "growth",
                    "The file has %d rules; %d are the most."
                            .formatted(tree.getRules().size(), GateLimits.RULES),
                    "Split it; concerns are cut small.");
            return;
        }
        var rulesByName = new HashMap<String, RuleDescr>();
        var scopes = new LinkedHashMap<RuleDescr, RuleScope>();
        for (RuleDescr rule : tree.getRules()) {
            var first = rulesByName.putIfAbsent(String.valueOf(rule.getName()), rule);
            if (first != null) {
                refusals.add(
                        rule.getLine(),
                        0,
                        "double-name",
                        "Two rules have the same name: " + Refusals.quoted(rule.getName())
                                + " is also the name of the rule on line " + first.getLine() + ".",
                        "Give each rule a sentence of its own.");
            }
        }
        for (RuleDescr rule : tree.getRules()) {
            scopes.put(rule, rule(rule, rulesByName));
        }
        refusals.inRule("");
        new Recursion(scopes, refusals).check();
    }

    private RuleScope rule(RuleDescr rule, Map<String, RuleDescr> rulesByName) {
        refusals.inRule(String.valueOf(rule.getName()));
        new RuleHeadGate(vocabulary, refusals).check(rule);
        var scope = new RuleScope(vocabulary, refusals, rule);
        var conditions = new ConditionGate(scope);
        var ancestors = ancestors(rule, rulesByName);
        ancestors.forEach(ancestor -> conditions.check(ancestor.getLhs()));
        conditions.check(rule.getLhs());
        if (conditions.isEmpty()) {
            refusals.add(
                    rule.getLine(),
                    0,
                    "no-condition",
                    "The rule has no condition, so that it would fire for nobody in particular.",
                    "Say under `when` what must hold.");
        }
        new ConsequenceGate(scope).check(rule);
        return scope;
    }

    /** The rules that a rule extends, the first one first: their variables are its own. */
    private List<RuleDescr> ancestors(RuleDescr rule, Map<String, RuleDescr> rulesByName) {
        var chain = new LinkedHashSet<RuleDescr>();
        chain.add(rule);
        for (var next = rule; next.getParentName() != null; ) {
            var parent = rulesByName.get(next.getParentName());
            if (parent == null || !chain.add(parent)) {
                refusals.add(
                        rule.getLine(),
                        0,
                        "not-a-rule",
                        "The rule extends itself, or one that this file does not have.",
                        "Write its conditions out.");
                return List.of();
            }
            next = parent;
        }
        var eldestFirst = new ArrayList<RuleDescr>();
        chain.remove(rule);
        chain.forEach(parent -> eldestFirst.add(0, parent));
        return eldestFirst;
    }
}
