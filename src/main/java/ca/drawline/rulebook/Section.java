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

    /** The section without one of its rules; what the others remember is kept. */
    Section without(Rule rule) {
        var rest = rules.stream().filter(other -> !other.equals(rule)).toList();
        var kept = new ArrayList<Clause>();
        for (Clause clause : clauses) {
            if (!clause.rules().contains(rule)) {
                kept.add(clause);
            } else if (clause.rules().size() > 1) {
                kept.add(new Clause(
                        new Firing(base, rows),
                        clause.rules().stream()
                                .filter(other -> !other.equals(rule))
                                .toList()));
            }
        }
        return new Section(path, digest, textDigest, rest, base, rows, List.copyOf(kept));
    }

    /** Other rules in its place, which see the same rows. */
    Section replaced(List<Rule> others, KieBase otherBase) {
        var firing = new Firing(otherBase, rows);
        return new Section(path, digest, textDigest, others, otherBase, rows, List.of(new Clause(firing, others)));
    }

    /** The section over other rows of its folder; itself where its rules see none of them. */
    Section over(Rows others) {
        return visible(rules, others).equals(rows) ? this : of(path, digest, textDigest, rules, others, base);
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
