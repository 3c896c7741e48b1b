package ca.drawline.rulebook;

import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Met;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is well written and means nothing: a grid, requirement, occupation or figure that does not exist. */
final class Consistency {

    /** The figures that all work is measured with. */
    private static final List<String> FIGURES =
            List.of(Figures.FULL_TIME_HOURS, Figures.HOURS_PER_YEAR, Figures.DAYS_BETWEEN_JOBS, Figures.WHOLE_MONTHS);

    private static final Pattern GRID = Pattern.compile("\\bgrid\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern GRID_WORD = Pattern.compile("(?<![\\w.$])grid\\b");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final Map<RuleFile, RulePath> dated;
    private final Map<String, List<Rule>> rulesByPath;
    private final Map<String, Rows> rowsByFolder;
    private final Earlier earlier;
    private final LocalDate coversFrom;
    private final List<String> unread;
    private final ProblemList problems;

    Consistency(
            Map<RuleFile, RulePath> dated,
            Map<String, List<Rule>> rulesByPath,
            Map<String, Rows> rowsByFolder,
            Earlier earlier,
            LocalDate coversFrom,
            List<String> unread,
            ProblemList problems) {
        this.dated = dated;
        this.rulesByPath = rulesByPath;
        this.rowsByFolder = rowsByFolder;
        this.earlier = earlier;
        this.coversFrom = coversFrom;
        this.unread = unread;
        this.problems = problems;
    }

    void check() {
        var met = new TreeSet<String>();
        rulesByPath
                .values()
                .forEach(rules -> rules.forEach(rule -> rule.insertions().stream()
                        .filter(insertion -> insertion.type().type().equals(Met.class))
                        .map(Insertion::firstText)
                        .forEach(met::add)));
        var occupations = rowsByFolder.values().stream()
                .flatMap(rows -> rows.occupations().stream())
                .collect(Collectors.toSet());
        var codes = new OccupationCodes(occupations, problems);
        dated.forEach((file, path) -> {
            if (path.isDrl() && !earlier.named(file.digest(), occupations)) {
                codes.check(file, rulesByPath.getOrDefault(file.path(), List.of()));
            }
            if (path.isGrid()) {
                codes.checkKeys(
                        file,
                        rowsByFolder.getOrDefault(path.folder(), Rows.empty()).cells().stream()
                                .filter(cell -> cell.grid().equals(path.gridName()))
                                .map(Cell::key)
                                .toList());
            }
            for (Rule rule : rulesByPath.getOrDefault(file.path(), List.of())) {
                for (RulePattern pattern : rule.patterns()) {
                    grid(file, path, rule, pattern);
                    requirement(file, rule, pattern, met);
                    otherPrograms(file, rule, pattern);
                }
            }
        });
        figures();
    }

    private void grid(RuleFile file, RulePath path, Rule rule, RulePattern pattern) {
        if (!pattern.type().type().equals(Cell.class)) {
            return;
        }
        var grids = new TreeSet<String>();
        rowsByFolder.getOrDefault(path.folder(), Rows.empty()).cells().forEach(cell -> grids.add(cell.grid()));
        var named = GRID.matcher(pattern.text());
        if (!named.find() || !saysItAlone(pattern.text())) {
            add(
                    file,
                    rule,
                    "no-grid",
                    "A Cell must say which grid it is of, one and no more.",
                    "Write `grid == \"…\"` apart from the other conditions.");
        } else if (!grids.contains(named.group(1))) {
            add(
                    file,
                    rule,
                    "unknown-grid",
                    "There is no grid `" + named.group(1) + "` beside the file.",
                    Nearest.hint(named.group(1), grids));
        }
    }

    /** Whether `grid` is compared once, as a condition of its own: the rows of one grid alone are joined then. */
    private static boolean saysItAlone(String pattern) {
        var from = pattern.indexOf('(') + 1;
        var inner = pattern.substring(from, Math.max(from, pattern.lastIndexOf(')')));
        var named = GRID_WORD.matcher(TEXT.matcher(inner).replaceAll("\"\"")).results();
        return named.count() == 1
                && conditions(inner).stream()
                        .anyMatch(condition -> GRID.matcher(condition.strip()).matches());
    }

    /** What must all hold: parts between commas, or between && where there is no || beside them. */
    private static List<String> conditions(String inner) {
        var conditions = new ArrayList<String>();
        for (String condition : split(inner, ",")) {
            conditions.addAll(split(condition, "||").size() > 1 ? List.of(condition) : split(condition, "&&"));
        }
        return conditions;
    }

    /** Cuts at a sign outside texts and brackets. */
    private static List<String> split(String code, String sign) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var text = false;
        var start = 0;
        for (int at = 0; at < code.length(); at++) {
            var c = code.charAt(at);
            if (c == '"') {
                text = !text;
            } else if (!text && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            } else if (!text && depth == 0 && code.startsWith(sign, at)) {
                parts.add(code.substring(start, at));
                start = at + sign.length();
            }
        }
        parts.add(code.substring(start));
        return parts;
    }

    /** A program that rests on one that itself rests on another would depend on the order of the rules. */
    private void otherPrograms(RuleFile file, Rule rule, RulePattern pattern) {
        if (!pattern.type().type().equals(Eligible.class) || !concludesStanding(rule)) {
            return;
        }
        var named = new TreeSet<String>();
        TEXT.matcher(pattern.text()).results().map(text -> text.group(1)).forEach(named::add);
        if (named.isEmpty()) {
            add(
                    file,
                    rule,
                    "no-program",
                    "A rule that rests on another program must name it.",
                    "Write: exists Eligible( program in ( \"…\" ) )");
        }
        for (Rule other : rules()) {
            if (readsEligible(other)) {
                other.insertions().stream()
                        .filter(insertion -> insertion.type().type().equals(Eligible.class))
                        .filter(insertion -> named.contains(insertion.firstText()))
                        .forEach(insertion -> add(
                                file,
                                rule,
                                "program-chain",
                                "The program `" + insertion.firstText() + "` itself rests on another.",
                                "Name the programs that it rests on."));
            }
        }
    }

    private List<Rule> rules() {
        return rulesByPath.values().stream().flatMap(List::stream).toList();
    }

    private static boolean concludesStanding(Rule rule) {
        return rule.insertions().stream().anyMatch(insertion -> insertion.type().stage() == Words.STANDING);
    }

    private static boolean readsEligible(Rule rule) {
        return concludesStanding(rule)
                && rule.patterns().stream()
                        .anyMatch(pattern -> pattern.type().type().equals(Eligible.class));
    }

    private void requirement(RuleFile file, Rule rule, RulePattern pattern, Set<String> met) {
        if (pattern.type().type().equals(Met.class) && !pattern.column().asked().isEmpty()) {
            var requirement = (String) pattern.column().asked().get(0);
            // A rule that cannot be read may well be the one that finds it.
            if (!met.contains(requirement)
                    && unread.stream().noneMatch(one -> one.contains("\"" + requirement + "\""))) {
                add(
                        file,
                        rule,
                        "unknown-requirement",
                        "No rule finds the requirement `" + requirement + "` met.",
                        Nearest.hint(requirement, met));
            }
        }
    }

    /** Without a figure nothing could be measured, and a year of no hours would be complete at once. */
    private void figures() {
        for (String figure : FIGURES) {
            var known = dated.values().stream()
                    .filter(path -> !path.date().isAfter(coversFrom))
                    .anyMatch(path -> rowsByFolder
                            .getOrDefault(path.folder(), Rows.empty())
                            .figures()
                            .containsKey(figure));
            if (!known) {
                problems.add(
                        "definitions",
                        0,
                        "no-figure",
                        "The figure `" + figure + "` is missing.",
                        "Add a row with its name and value to the grid of definitions in force on " + coversFrom + ".");
            }
        }
        dated.forEach((file, path) -> {
            var figures = rowsByFolder.getOrDefault(path.folder(), Rows.empty()).figures();
            if (path.isGrid() && !figures.isEmpty() && !figures.keySet().containsAll(FIGURES)) {
                problems.add(
                        file.path(),
                        1,
                        "no-figure",
                        "A folder of definitions must be complete; it has " + figures.keySet() + ".",
                        "It needs " + FIGURES + ".");
            }
        });
    }

    private void add(RuleFile file, Rule rule, String code, String message, String hint) {
        problems.add(file.path(), rule.line(), 0, code, message, hint, rule.id());
    }
}
