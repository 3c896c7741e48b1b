package ca.drawline.handbook;

import java.time.LocalDate;
import java.util.List;

/**
 * What a group of rules is about.
 *
 * @param name its name in the rule book
 * @param title its title
 * @param since the day from which this version of it is in force
 * @param words its explanation in its own words
 * @param parts its rules, by file
 * @param tables its grids
 * @param examples its scenarios
 */
public record Concern(
        String name,
        String title,
        LocalDate since,
        List<Paragraph> words,
        List<Part> parts,
        List<Table> tables,
        List<Example> examples) {

    public Concern {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
        tables = List.copyOf(tables);
        examples = List.copyOf(examples);
    }

    /** Where it stands in the document. */
    public String anchor() {
        return "concern-" + name;
    }

    /**
     * Rules that stand in one file.
     *
     * @param title a heading, empty where the concern has one part only
     * @param words the comment at the file's head
     * @param rules the rules
     */
    public record Part(String title, List<Paragraph> words, List<Statement> rules) {

        public Part {
            words = List.copyOf(words);
            rules = List.copyOf(rules);
        }
    }
}
