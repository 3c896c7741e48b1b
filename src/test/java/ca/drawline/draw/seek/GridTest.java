package ca.drawline.draw.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import ca.drawline.job.CalledOff;
import ca.drawline.job.Progress;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleNumber;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.rulebook.TrialBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final String HEALTHCARE = "categories/2023-05-31/healthcare.drl";
    private static final String FIGURES = "definitions/2015-01-01/full-time-work.csv";

    private final SmallPool pool = SmallPool.made();
    private final RuleBook book = RulesAsWritten.book();
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void everyCellIsTheDrawOfItsOwnValues() {
        var table = table(SmallPool.general(1), new Parameter.Invitations(List.of(100, 200, 300)), null);

        for (int row = 0; row < 3; row++) {
            var alone = pool.run(SmallPool.general(100 * (row + 1)), book);
            var cell = table.cells().get(row).get(0);
            assertThat(cell.cutOff()).isEqualTo(alone.cutOff());
            assertThat(cell.tieBreak()).isEqualTo(alone.tieBreak());
            assertThat(cell.invited()).isEqualTo(alone.invited());
            assertThat(cell.ranked()).isEqualTo(alone.ranked());
        }
        assertThat(opened).hasValue(0);
    }

    @Test
    void aNumberOfARuleVariesAndEachOfItsValuesIsOpenedOnce() {
        var months = new Parameter.Ruled("months", number(HEALTHCARE, "healthcare-experience", 6), List.of(6, 12, 24));

        var table = table(healthcare(), months, new Parameter.Invitations(List.of(5, 10)));

        assertThat(opened).hasValue(3);
        assertThat(table.cells()).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(2));
        var ranked = table.cells().stream().map(row -> row.get(0).ranked()).toList();
        assertThat(ranked.get(0)).isEqualTo(pool.run(healthcare(), book).ranked());
        assertThat(ranked.get(0)).isGreaterThanOrEqualTo(ranked.get(1));
        assertThat(ranked.get(1)).isGreaterThanOrEqualTo(ranked.get(2));
        assertThat(ranked.get(0)).isGreaterThan(ranked.get(2));
    }

    @Test
    void twoNumbersOfOneFileVaryTogether() {
        var years = new Parameter.Ruled("years", number(HEALTHCARE, "healthcare-experience", 3), List.of(3));
        var months = new Parameter.Ruled("months", number(HEALTHCARE, "healthcare-experience", 6), List.of(6, 36));

        var table = table(healthcare(), years, months);

        assertThat(table.cells().get(0).get(0).ranked())
                .isEqualTo(pool.run(healthcare(), book).ranked());
    }

    @Test
    void aFigureOfLawVaries() {
        var hours = new Parameter.Ruled("hours", number(FIGURES, "hours-per-year", 1_560), List.of(1_560, 15_600));

        var table = table(healthcare(), hours, null);

        assertThat(table.cells().get(0).get(0).ranked())
                .isGreaterThan(table.cells().get(1).get(0).ranked());
    }

    @Test
    void aValueThatTheChecksRefuseHasProblemsInPlaceOfFigures() {
        var hours = new Parameter.Ruled("hours", number(FIGURES, "hours-per-year", 1_560), List.of(-5, 1_560));

        var table = table(healthcare(), hours, null);

        var refused = table.cells().get(0).get(0);
        assertThat(refused.problems()).isNotEmpty();
        assertThat(refused.cutOff()).isNull();
        assertThat(table.cells().get(1).get(0).problems()).isEmpty();
        assertThat(GridCsv.of(table, null))
                .startsWith("hours,cutOff,tieBreak,invited,ranked,problems\r\n-5,,,,,")
                .contains(refused.problems().get(0).message());
    }

    @Test
    void aGridThatIsCalledOffEndsAtTheNextCell() {
        var before = pool.drawn();
        Progress calledOff = (done, all) -> {
            assertThat(all).isEqualTo(4);
            if (done == 2) {
                throw new CalledOff();
            }
        };

        assertThatThrownBy(() -> new Grid(pool.draws(), this::open)
                        .table(
                                SmallPool.general(1),
                                book,
                                pool.pool(),
                                new Parameter.Invitations(List.of(1, 2, 3, 4)),
                                null,
                                calledOff))
                .isInstanceOf(CalledOff.class);
        assertThat(pool.drawn() - before).isEqualTo(2);
    }

    @Test
    void asATableAMeasureStandsByRowsAndColumns() {
        var table = table(
                SmallPool.general(1), new Parameter.Invitations(List.of(10, 20)), new Parameter.Floor(List.of(0, 1)));

        assertThat(GridCsv.of(table, Measure.INVITED).lines())
                .containsExactly("invitations \\ floor,0,1", "10,10,10", "20,20,20");
    }

    @Test
    void numbersAreThoseOfConditionsAndFindingsWithTheirPlaces() {
        var numbers = new ArrayList<String>();
        for (RuleNumber number : RuleNumber.in(book, HEALTHCARE)) {
            numbers.add(number.rule() + " " + number.value());
        }

        assertThat(numbers).containsExactly("healthcare-experience 3", "healthcare-experience 6");
    }

    private GridTable table(DrawRequest request, Parameter rows, @Nullable Parameter columns) {
        return new Grid(pool.draws(), this::open).table(request, book, pool.pool(), rows, columns, Progress.UNWATCHED);
    }

    private TrialBook open(RuleBook rules, Map<RuleNumber, Integer> numbers) {
        opened.incrementAndGet();
        return RuleNumber.changed(rules, numbers, RulesAsWritten.compiled());
    }

    private static DrawRequest healthcare() {
        return DrawRequest.of("small", SmallPool.ROUND, DrawStage.category("healthcare", 5));
    }

    private RuleNumber number(String file, String rule, int value) {
        return RuleNumber.in(book, file).stream()
                .filter(number -> number.rule().equals(rule) && number.value() == value)
                .findFirst()
                .orElseThrow();
    }
}
