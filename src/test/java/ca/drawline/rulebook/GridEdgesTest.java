package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.RuleBook.Folder;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples prove the numbers: no number of a grid can be moved by one step without the rule book refusing the grid
 * or a scenario coming out differently. A limit is moved both ways, so that there must be somebody on either side of it.
 */
class GridEdgesTest {

    private static final List<String> LIMITS = List.of("from", "to", "andFrom", "andTo");
    private static final List<String> RESULTS = List.of("value", "clb");

    /** The column that names a figure of law; each is a limit. */
    private static final String FIGURE = "name";

    /** Limits that can be moved outwards unseen, because nobody can be beyond them: the grid's name and its value. */
    private static final Map<String, String> NOBODY_BEYOND = Map.of("required-funds from", "1");

    private static final Map<String, NavigableMap<LocalDate, Folder>> CONCERNS = concerns();
    private static final List<Scenario> SCENARIOS = Scenario.all().values().stream()
            .flatMap(List::stream)
            .filter(scenario -> !scenario.isRound())
            .toList();
    private static final IdentityHashMap<Scenario, Profile> PROFILES = new IdentityHashMap<>();

    private static Map<String, NavigableMap<LocalDate, Folder>> concerns() {
        var concerns = new TreeMap<String, NavigableMap<LocalDate, Folder>>();
        for (RuleFile file : RulesAsWritten.book().files()) {
            RulePath.of(file.path()).ifPresent(path -> {
                var folder = concerns.computeIfAbsent(path.concern(), concern -> new TreeMap<>())
                        .computeIfAbsent(path.date(), date -> new Folder(new ArrayList<>(), Rows.empty()));
                if (path.isGrid()) {
                    GridReader.read(file.path(), path.gridName(), file.content(), folder.rows(), new ProblemList());
                }
            });
        }
        for (Section section : RulesAsWritten.book().sections()) {
            folder(concerns, section.path()).sections().add(section);
        }
        return concerns;
    }

    private static Folder folder(Map<String, NavigableMap<LocalDate, Folder>> concerns, RulePath path) {
        return concerns.getOrDefault(path.concern(), new TreeMap<>())
                .getOrDefault(path.date(), new Folder(List.of(), Rows.empty()));
    }

    @TestFactory
    Stream<DynamicTest> everyNumberOfAGridIsHeldByScenarios() {
        return RulesAsWritten.book().files().stream()
                .filter(file -> RulePath.of(file.path())
                        .filter(path -> path.isGrid() && hasResults(file))
                        .isPresent())
                .map(file -> dynamicTest(
                        file.path(),
                        () -> assertThat(new Edges(file).notHeld())
                                .as("numbers of %s that can be moved by a step unseen", file.path())
                                .isEmpty()));
    }

    @Test
    void rowsFollowOneAnotherWithoutAGap() {
        CONCERNS.forEach((concern, dated) -> dated.forEach((date, folder) -> {
            var columns = folder.rows().cells().stream()
                    .collect(Collectors.groupingBy(cell -> Arrays.asList(
                            cell.grid(), cell.key(), cell.level(), cell.withPartner(), cell.andFrom(), cell.andTo())));
            columns.forEach((column, cells) -> {
                var sorted = cells.stream()
                        .sorted(Comparator.comparingInt(Cell::from))
                        .toList();
                for (int i = 1; i < sorted.size(); i++) {
                    assertThat(sorted.get(i).from())
                            .as("%s/%s: the row after %s", concern, date, sorted.get(i - 1))
                            .isEqualTo(sorted.get(i - 1).to() + 1);
                }
            });
        }));
    }

    /** Whether a grid has numbers that results come from; the others list occupations and scales of tests. */
    private static boolean hasResults(RuleFile file) {
        return EditedGrid.of(file.content()).columns().stream().anyMatch(RESULTS::contains);
    }

    /** One grid's numbers, moved one at a time. */
    private static final class Edges {

        private final RuleFile file;
        private final RulePath path;
        private final EditedGrid grid;
        private final List<Scenario> scenarios = new ArrayList<>();
        private final List<String> notHeld = new ArrayList<>();

        /** Tables of cases go through a grid row by row: what held one number is next to what holds the next. */
        private int next;

        Edges(RuleFile file) {
            this.file = file;
            this.path = RulePath.of(file.path()).orElseThrow();
            this.grid = EditedGrid.of(file.content());
            var dated = CONCERNS.getOrDefault(path.concern(), new TreeMap<>());
            var until = dated.higherKey(path.date());
            var inTime = SCENARIOS.stream()
                    .filter(scenario -> !scenario.asOf().isBefore(path.date())
                            && (until == null || scenario.asOf().isBefore(until)))
                    .toList();
            inTime.stream().filter(this::isBeside).forEach(scenarios::add);
            inTime.stream().filter(scenario -> !isBeside(scenario)).forEach(scenarios::add);
        }

        private boolean isBeside(Scenario scenario) {
            return scenario.file().startsWith(path.folder() + "/");
        }

        List<String> notHeld() {
            for (int row = 0; row < grid.rows().size(); row++) {
                for (String column : grid.columns()) {
                    if (LIMITS.contains(column) && !grid.value(row, column).isEmpty()) {
                        limit(row, column);
                    } else if (RESULTS.contains(column)) {
                        result(row, column);
                    }
                }
            }
            return notHeld;
        }

        private void limit(int row, String column) {
            var value = grid.value(row, column);
            if (grid.value(row, "value").equals("0")) {
                // What gives nothing can shrink unseen; so it gives a point at this limit, and nowhere else.
                var other = column.startsWith("and") ? List.of("andFrom", "andTo") : List.of("from", "to");
                hold(row, column, Map.of(other.get(0), value, other.get(1), value, "value", "1"));
                return;
            }
            var inwards = column.equals("from") || column.equals("andFrom") ? 1 : -1;
            hold(row, column, Map.of(column, moved(row, value, inwards)));
            if (!nobodyBeyond(row, column, value)) {
                hold(row, column, Map.of(column, moved(row, value, -inwards)));
            }
        }

        private boolean nobodyBeyond(int row, String column, String value) {
            var scale = scale(row);
            if (scale == null) {
                return value.equals(NOBODY_BEYOND.get(path.gridName() + " " + column));
            }
            return Double.parseDouble(value) == (column.equals("from") ? scale.lowest() : scale.highest());
        }

        /** A maximum that nobody reaches can only be seen to shrink, and what gives nothing only to grow. */
        private void result(int row, String column) {
            var value = Integer.parseInt(grid.value(row, column));
            if (grid.columns().contains(FIGURE)) {
                hold(row, column, Map.of(column, String.valueOf(value - 1)));
                hold(row, column, Map.of(column, String.valueOf(value + 1)));
            } else if (!isHeld(row, Map.of(column, String.valueOf(value - 1)))
                    && !isHeld(row, Map.of(column, String.valueOf(value + 1)))) {
                note(row, column, "one more or one less");
            }
        }

        private void hold(int row, String column, Map<String, String> changes) {
            if (!isHeld(row, changes)) {
                note(row, column, changes.toString());
            }
        }

        private void note(int row, String column, String change) {
            notHeld.add("line %d, %s of %s: %s"
                    .formatted(row + 2, column, grid.rows().get(row), change));
        }

        private String moved(int row, String value, int steps) {
            var scale = scale(row);
            var step = scale == null ? BigDecimal.ONE : BigDecimal.valueOf(scale.step());
            return new BigDecimal(value)
                    .add(step.multiply(BigDecimal.valueOf(steps)))
                    .toPlainString();
        }

        private @Nullable TestScale scale(int row) {
            if (!grid.columns().contains("clb")) {
                return null;
            }
            return folder(CONCERNS, path).rows().scales().stream()
                    .filter(scale -> scale.test().equals(grid.value(row, "test"))
                            && scale.ability() == Ability.valueOf(grid.value(row, "ability")))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isHeld(int row, Map<String, String> changes) {
            var rows = Rows.empty();
            var problems = new ProblemList();
            for (RuleFile other : RulesAsWritten.book().files()) {
                var otherPath = RulePath.of(other.path());
                if (otherPath.isPresent()
                        && otherPath.get().isGrid()
                        && otherPath.get().folder().equals(path.folder())) {
                    GridReader.read(
                            other.path(),
                            otherPath.get().gridName(),
                            other.path().equals(file.path()) ? grid.with(row, changes) : other.content(),
                            rows,
                            problems);
                }
            }
            return !problems.isEmpty() || comesOutDifferently(rows);
        }

        private boolean comesOutDifferently(Rows rows) {
            var edited = edited(rows);
            var laws = new HashMap<LocalDate, Law>();
            for (int i = 0; i < scenarios.size(); i++) {
                var at = (next + i) % scenarios.size();
                var scenario = scenarios.get(at);
                var law = laws.computeIfAbsent(scenario.asOf(), date -> law(date, edited));
                if (differs(scenario, law)) {
                    next = at;
                    return true;
                }
            }
            return false;
        }

        private static boolean differs(Scenario scenario, Law law) {
            var profile = PROFILES.computeIfAbsent(scenario, s -> ProfileJson.profile(law, s.given()));
            try {
                new CandidateScenario(profile, law).expect(scenario.then());
                return false;
            } catch (AssertionError differently) {
                return true;
            }
        }

        private Folder edited(Rows rows) {
            return new Folder(
                    folder(CONCERNS, path).sections().stream()
                            .map(section -> Section.of(
                                    section.path(),
                                    section.digest(),
                                    section.textDigest(),
                                    section.rules(),
                                    rows,
                                    section.base()))
                            .toList(),
                    rows);
        }

        private Law law(LocalDate date, Folder edited) {
            var inForce = new ArrayList<Folder>();
            CONCERNS.forEach((concern, dated) -> {
                var entry = dated.floorEntry(date);
                if (concern.equals(path.concern())) {
                    inForce.add(edited);
                } else if (entry != null) {
                    inForce.add(entry.getValue());
                }
            });
            return new Law(
                    date,
                    RulesAsWritten.book().version(),
                    RulesAsWritten.book().on(date).coverage(),
                    inForce);
        }
    }
}
