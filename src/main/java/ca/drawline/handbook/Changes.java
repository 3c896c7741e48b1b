package ca.drawline.handbook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since an earlier date.
 *
 * @param since that date
 * @param concerns the concerns that changed
 */
public record Changes(LocalDate since, List<ConcernChange> concerns) {

    public Changes {
        concerns = List.copyOf(concerns);
    }

    /**
     * What changed in a concern.
     *
     * @param name its name in the rule book
     * @param title its title
     * @param before the day from which the earlier version was in force; none for a new concern
     * @param after the day from which the present version is in force
     * @param added rules that are new
     * @param removed rules that are gone
     * @param changed rules that say something else
     * @param tables grids that say something else
     */
    public record ConcernChange(
            String name,
            String title,
            @Nullable LocalDate before,
            LocalDate after,
            List<RuleLine> added,
            List<RuleLine> removed,
            List<RuleChange> changed,
            List<TableChange> tables) {

        public ConcernChange {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
            tables = List.copyOf(tables);
        }

        /** Whether rules and tables say what they said before, and only words around them differ. */
        public boolean isOfWordsOnly() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && tables.isEmpty();
        }
    }

    /**
     * A rule by name.
     *
     * @param id its stable id
     * @param sentence what it says
     * @param lang language of the sentence (BCP 47)
     */
    public record RuleLine(String id, String sentence, String lang) {}

    /**
     * A rule that says something else.
     *
     * @param rule the rule as it is now
     * @param lines its text, line by line
     */
    public record RuleChange(RuleLine rule, List<Line> lines) {

        public RuleChange {
            lines = List.copyOf(lines);
        }
    }

    /** A line of a text that changed. */
    public record Line(Kind kind, String text) {

        boolean same() {
            return kind == Kind.SAME;
        }
    }

    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        LEFT_OUT
    }

    /**
     * A grid that says something else.
     *
     * @param anchor where it stands in the document; empty if it is gone
     * @param title what it is called
     * @param rows rows that differ; none where the whole grid is new or gone
     * @param wholeRows number of rows of a grid that is new or gone
     * @param gone whether the grid is gone
     */
    public record TableChange(String anchor, String title, List<RowChange> rows, int wholeRows, boolean gone) {

        public TableChange {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row that differs.
     *
     * @param row what it covers
     * @param before its value before; empty for a new row
     * @param after its value now; empty for a row that is gone
     */
    public record RowChange(String row, String before, String after) {}
}
