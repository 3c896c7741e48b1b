package ca.drawline.rulebook;

import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.ChartRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;

/**
 * One DRL file with the grids of its folder, compiled.
 *
 * @param path path of the DRL file
 * @param digest digest of the file and of the rows that its rules can see
 * @param textDigest digest of the file alone
 * @param rules its rules, in the order of the file
 * @param base the compiled rules
 * @param rows the rows that its rules can see
 * @param clauses its rules by the columns that they read
 */
record Section(
        RulePath path,
        String digest,
        String textDigest,
        List<Rule> rules,
        KieBase base,
        List<Object> rows,
        List<Clause> clauses) {

    static Section of(RulePath path, String digest, String textDigest, List<Rule> rules, Rows rows, KieBase base) {
        var visible = visible(rules, rows);
        var firing = new Firing(base, visible);
        Map<List<Object>, List<Rule>> byColumns = new LinkedHashMap<>();
        for (Rule rule : rules) {
            byColumns
                    .computeIfAbsent(List.of(Clause.columns(rule), rule.matchesSingleFact()), key -> new ArrayList<>())
                    .add(rule);
        }
        var clauses = byColumns.values().stream()
                .map(group -> new Clause(firing, group))
                .toList();
        return new Section(path, digest, textDigest, List.copyOf(rules), base, visible, clauses);
    }

    /** The rows that the rules name: a session that holds fewer facts is faster. */
    private static List<Object> visible(List<Rule> rules, Rows rows) {
        var visible = new ArrayList<Object>();
        var patterns = rules.stream().flatMap(rule -> rule.patterns().stream()).toList();
        for (Cell cell : rows.cells()) {
            if (patterns.stream()
                    .anyMatch(
                            p -> p.type().type().equals(Cell.class) && p.text().contains('"' + cell.grid() + '"'))) {
                visible.add(cell);
            }
        }
        if (patterns.stream().anyMatch(p -> p.type().type().equals(ChartRow.class))) {
            visible.addAll(rows.charts());
        }
        return visible;
    }
}
