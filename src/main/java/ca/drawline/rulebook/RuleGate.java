package ca.drawline.rulebook;

import ca.drawline.rulebook.check.FileCheck;
import ca.drawline.rulebook.check.FileCheck.CheckedFile;
import ca.drawline.rulebook.check.RuleWords;
import ca.drawline.rulebook.gate.FactWord;
import ca.drawline.rulebook.gate.Gate;
import ca.drawline.rulebook.gate.GateLimits;
import ca.drawline.rulebook.gate.GateRefusal;
import ca.drawline.rulebook.gate.GateVocabulary;
import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.Reserve;
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

    /** Each point counts by itself; any other finding is the same however often it is found. Half a place is none. */
    private static final FileCheck CHECK = new FileCheck(
            new RuleWords(
                    GATE.vocabulary(),
                    Set.of(Points.class.getSimpleName()),
                    Set.of(Reserve.class.getSimpleName(), Cap.class.getSimpleName()),
                    List.of()),
            RuleGate::tree);

    /** Digests of texts whose trees passed. */
    private static final Map<String, Boolean> PASSED = new Known();

    /** Digests of texts in which nothing is wrong. */
    private static final Map<String, Boolean> SOUND = new Known();

    private static final class Known extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > GateLimits.FILES;
        }
    }

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

    /** Everything that is wrong in a file, and what of it can be read; a file that was found sound is read again only. */
    static CheckedFile checked(String path, String file) {
        var digest = Digest.of(file);
        synchronized (SOUND) {
            if (SOUND.containsKey(digest)) {
                var text = Gate.withoutMark(file);
                return new CheckedFile(List.of(), FileCheck.parsed(text), text, List.of());
            }
        }
        var checked = CHECK.check(path, file);
        if (checked.problems().isEmpty() && checked.unread().isEmpty() && checked.tree() != null) {
            synchronized (SOUND) {
                SOUND.put(digest, true);
            }
        }
        return checked;
    }

    private static GateVocabulary vocabulary() {
        var facts = Words.types().stream()
                .map(type -> FactWord.ofRecord(type.type(), type.stage() != Words.GIVEN, Words.isRow(type)))
                .toList();
        return GateVocabulary.of(PACKAGES, facts, Literals.enums(), ANNOTATIONS, OPERATORS);
    }
}
