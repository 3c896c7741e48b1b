package ca.drawline.handbook;

import ca.drawline.candidate.Occupation;
import java.util.List;

/**
 * A rule as the document states it.
 *
 * @param id its stable id
 * @param sentence what it says
 * @param lang language of the sentence (BCP 47)
 * @param source where the law says so
 * @param notes the comment above it
 * @param needs its condition, with its references as links
 * @param occupations occupations that the condition lists
 * @param findings what it finds
 * @param place its file and line
 */
public record Statement(
        String id,
        String sentence,
        String lang,
        List<Piece> source,
        List<Paragraph> notes,
        List<Piece> needs,
        List<Occupation> occupations,
        List<Finding> findings,
        String place) {

    public Statement {
        source = List.copyOf(source);
        notes = List.copyOf(notes);
        needs = List.copyOf(needs);
        occupations = List.copyOf(occupations);
        findings = List.copyOf(findings);
    }

    /** Where it stands in the document. */
    public String anchor() {
        return "rule-" + id;
    }

    /**
     * Something that a rule finds.
     *
     * @param type what it is, in the words of the rule language
     * @param values its components
     */
    public record Finding(String type, List<Value> values) {

        public Finding {
            values = List.copyOf(values);
        }
    }

    /**
     * A component of a finding.
     *
     * @param name the component's name
     * @param text what it is
     */
    public record Value(String name, String text) {}
}
