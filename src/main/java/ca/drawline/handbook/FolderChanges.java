package ca.drawline.handbook;

import ca.drawline.handbook.Changes.ConcernChange;
import ca.drawline.handbook.Changes.RowChange;
import ca.drawline.handbook.Changes.RuleChange;
import ca.drawline.handbook.Changes.RuleLine;
import ca.drawline.handbook.Changes.TableChange;
import ca.drawline.handbook.GridLines.Line;
import ca.drawline.rulebook.FolderText;
import ca.drawline.rulebook.GridText;
import ca.drawline.rulebook.WrittenRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a concern. */
final class FolderChanges {

    private final Phrases phrases;
    private final String title;

    FolderChanges(Phrases phrases, String title) {
        this.phrases = phrases;
        this.title = title;
    }

    ConcernChange between(@Nullable FolderText before, FolderText after) {
        var rulesBefore = before == null ? Map.<String, WrittenRule>of() : byId(before);
        var rulesAfter = byId(after);
        return new ConcernChange(
                after.concern(),
                title,
                before == null ? null : before.since(),
                after.since(),
                without(rulesAfter, rulesBefore),
                without(rulesBefore, rulesAfter),
                changed(rulesBefore, rulesAfter),
                tables(before, after));
    }

    private static Map<String, WrittenRule> byId(FolderText folder) {
        return folder.rules().stream()
                .collect(Collectors.toMap(
                        WrittenRule::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private List<RuleLine> without(Map<String, WrittenRule> rules, Map<String, WrittenRule> others) {
        return rules.values().stream()
                .filter(rule -> !others.containsKey(rule.id()))
                .map(this::line)
                .toList();
    }

    private RuleLine line(WrittenRule rule) {
        return new RuleLine(rule.id(), phrases.in(rule.name(), rule.nameFr()), phrases.langOf(rule.nameFr()));
    }

    private List<RuleChange> changed(Map<String, WrittenRule> before, Map<String, WrittenRule> after) {
        var changes = new ArrayList<RuleChange>();
        for (WrittenRule rule : after.values()) {
            var earlier = before.get(rule.id());
            if (earlier != null && !text(earlier).equals(text(rule))) {
                changes.add(new RuleChange(line(rule), new LineDifference(text(earlier), text(rule)).lines()));
            }
        }
        return changes;
    }

    private static List<String> text(WrittenRule rule) {
        return Stream.of(
                        "rule \"" + rule.name() + "\"",
                        "source " + rule.source(),
                        "when",
                        rule.when(),
                        "then",
                        rule.then())
                .flatMap(String::lines)
                .map(String::stripTrailing)
                .toList();
    }

    private List<TableChange> tables(@Nullable FolderText before, FolderText after) {
        var changes = new ArrayList<TableChange>();
        var grids = before == null ? Map.<String, GridText>of() : byName(before);
        for (GridText grid : after.grids()) {
            var earlier = grids.get(grid.name());
            var anchor = TableSetter.anchor(after.concern(), grid.name());
            var name = Phrases.title(grid.name());
            if (earlier == null) {
                changes.add(new TableChange(anchor, name, List.of(), grid.rows().size(), false));
            } else {
                var rows = rows(earlier, grid);
                if (!rows.isEmpty()) {
                    changes.add(new TableChange(anchor, name, rows, 0, false));
                }
            }
        }
        var now = byName(after);
        grids.values().stream()
                .filter(grid -> !now.containsKey(grid.name()))
                .map(grid -> new TableChange(
                        "", Phrases.title(grid.name()), List.of(), grid.rows().size(), true))
                .forEach(changes::add);
        return changes;
    }

    private static Map<String, GridText> byName(FolderText folder) {
        return folder.grids().stream()
                .collect(Collectors.toMap(
                        GridText::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private List<RowChange> rows(GridText before, GridText after) {
        var old = values(before);
        var now = values(after);
        var changes = new ArrayList<RowChange>();
        now.forEach((row, value) -> {
            if (!value.equals(old.get(row))) {
                changes.add(new RowChange(row, old.getOrDefault(row, ""), value));
            }
        });
        old.forEach((row, value) -> {
            if (!now.containsKey(row)) {
                changes.add(new RowChange(row, value, ""));
            }
        });
        return changes;
    }

    private Map<String, String> values(GridText grid) {
        return new GridLines(grid, phrases)
                .lines().stream()
                        .collect(Collectors.toMap(
                                Line::label,
                                Line::value,
                                (first, second) -> first + ", " + second,
                                LinkedHashMap::new));
    }
}
