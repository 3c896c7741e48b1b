package ca.drawline.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A rule, for readers.
 *
 * @param id its stable id
 * @param name its sentence in English
 * @param source where the law says so
 * @param annotations all its metadata, by name
 * @param notes paragraphs of the comment above it
 * @param when what it needs, as written
 * @param then what it finds, as written
 * @param findings what it finds, taken apart
 * @param file path of its file below the rules directory
 * @param line its line, from 1
 */
public record WrittenRule(
        String id,
        String name,
        String source,
        Map<String, String> annotations,
        List<String> notes,
        String when,
        String then,
        List<FindingText> findings,
        String file,
        int line) {

    private static final String FRENCH = "Fr";

    public WrittenRule {
        annotations = Map.copyOf(annotations);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /** Its sentence in French; empty where it has none. */
    public String nameFr() {
        return annotations.getOrDefault(FRENCH, "");
    }

    /**
     * A finding as the rule writes it.
     *
     * @param type what is found
     * @param values what it says, component by component
     */
    public record FindingText(String type, List<Value> values) {

        public FindingText {
            values = List.copyOf(values);
        }
    }

    /**
     * One component of a finding.
     *
     * @param component its name in the vocabulary
     * @param written what the rule puts there, without quotation marks
     */
    public record Value(String component, String written) {}
}
