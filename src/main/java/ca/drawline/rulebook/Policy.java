package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Met;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All rules and grids of a rule book, to be looked over before they are compiled.
 *
 * @param dated its files by their places
 * @param rules its rules, by file and line
 * @param rowsByFolder its grids
 * @param examples its files of scenarios
 * @param inForce the rules in force from each day on which some folder takes force
 */
record Policy(
        Map<RuleFile, RulePath> dated,
        List<Placed> rules,
        Map<String, Rows> rowsByFolder,
        List<RuleFile> examples,
        SortedMap<LocalDate, List<Placed>> inForce) {

    /** A rule and where it stands. */
    record Placed(RuleFile file, RulePath path, Rule rule) {

        /** What it finds of a type. */
        List<Insertion> finds(Class<? extends Fact> type) {
            return rule.insertions().stream()
                    .filter(insertion -> insertion.type().type().equals(type))
                    .toList();
        }

        boolean finds(Class<? extends Fact> type, String first) {
            return finds(type).stream()
                    .anyMatch(insertion -> insertion.firstText().equals(first));
        }

        /** The requirements that it needs. */
        List<String> needs() {
            return rule.patterns().stream()
                    .filter(pattern -> pattern.type().type().equals(Met.class)
                            && !pattern.column().asked().isEmpty())
                    .map(pattern -> (String) pattern.column().asked().get(0))
                    .toList();
        }

        List<RulePattern> patternsOn(Class<?> type) {
            return rule.patterns().stream()
                    .filter(pattern -> pattern.type().type().equals(type))
                    .toList();
        }
    }

    static Policy of(
            List<RuleFile> files,
            Map<RuleFile, RulePath> dated,
            Map<String, List<Rule>> rulesByPath,
            Map<String, Rows> rowsByFolder) {
        var rules = new ArrayList<Placed>();
        dated.forEach((file, path) -> rulesByPath
                .getOrDefault(file.path(), List.of())
                .forEach(rule -> rules.add(new Placed(file, path, rule))));
        var examples = files.stream()
                .filter(file -> file.path().matches("(.*/)?scenarios[a-z-]*\\.yaml|scenarios/.*\\.yaml"))
                .toList();
        var inForce = new TreeMap<LocalDate, List<Placed>>();
        dated.values().forEach(path -> inForce.computeIfAbsent(path.date(), day -> on(day, dated.values(), rules)));
        return new Policy(dated, List.copyOf(rules), rowsByFolder, examples, inForce);
    }

    Rows rows(RulePath path) {
        return rowsByFolder.getOrDefault(path.folder(), Rows.empty());
    }

    /** What all lints of some severity find, by file and line. */
    List<Problem> findings(Severity severity) {
        var problems = new ArrayList<Problem>();
        Lint.ALL.stream()
                .filter(lint -> lint.severity() == severity)
                .forEach(lint -> lint.look(this, new Lint.Report(lint, problems)));
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparing(Problem::line)
                        .thenComparing(Problem::message))
                .toList();
    }

    private static List<Placed> on(LocalDate day, Collection<RulePath> paths, List<Placed> rules) {
        var newest = new TreeMap<String, LocalDate>();
        for (RulePath path : paths) {
            if (!path.date().isAfter(day)) {
                newest.merge(path.concern(), path.date(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return rules.stream()
                .filter(placed ->
                        placed.path().date().equals(newest.get(placed.path().concern())))
                .toList();
    }

    /** The day before which the folder of a file is in force; the last of all days for the newest. */
    LocalDate until(RulePath path) {
        return dated.values().stream()
                .filter(other ->
                        other.concern().equals(path.concern()) && other.date().isAfter(path.date()))
                .map(RulePath::date)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
