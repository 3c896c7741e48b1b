package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.FactWord;
import ca.drawline.rulebook.gate.Gate;
import ca.drawline.rulebook.gate.GateLimits;
import ca.drawline.rulebook.gate.GateRefusal;
import ca.drawline.rulebook.gate.GateVocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;

/** The gate that every rule file passes, wherever it comes from, with the words of this rule book. */
final class RuleGate {

    /** A concern's name as a package; names of Java and of Drawline's own packages have no place here. */
    private static final Pattern PACKAGES =
            Pattern.compile("(?!(?:java|javax|jakarta|jdk|sun|com|org|ca|kie|drools)$)[a-z][a-z0-9_]{0,60}");

    private static final Set<String> ANNOTATIONS =
            Set.of("Id", "Fr", "Source", "Category", "LabelEn", "LabelFr", "Purpose", "PurposeFr");
    private static final Set<String> OPERATORS = Set.of("in", "matches");

    private static final Gate GATE = new Gate(vocabulary());

    /** Digests of texts whose trees passed. */
    private static final Map<String, Boolean> PASSED = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > GateLimits.FILES;
        }
    };

    private RuleGate() {}

    static Gate gate() {
        return GATE;
    }

    /** What the gate refuses in a parsed file; an edit changes one file, and the others have been judged before. */
    static List<GateRefusal> tree(PackageDescr tree, String text) {
        var digest = Digest.of(text);
        synchronized (PASSED) {
            if (PASSED.containsKey(digest)) {
                return List.of();
            }
        }
        var refusals = GATE.tree(tree, text);
        if (refusals.isEmpty()) {
            synchronized (PASSED) {
                PASSED.put(digest, true);
            }
        }
        return refusals;
    }

    private static GateVocabulary vocabulary() {
        var facts = Words.types().stream()
                .map(type -> FactWord.ofRecord(type.type(), type.stage() != Words.GIVEN, Words.isRow(type)))
                .toList();
        return GateVocabulary.of(PACKAGES, facts, Literals.enums(), ANNOTATIONS, OPERATORS);
    }
}
