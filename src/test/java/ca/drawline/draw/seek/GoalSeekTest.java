package ca.drawline.draw.seek;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.draw.seek.SeekResult.Point;
import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.vocabulary.Language;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalSeekTest {

    private static final Goal.Share FRENCH = new Goal.Share(new Group.FirstLanguage(Language.FRENCH), 0.05);

    private final SmallPool pool = SmallPool.made();
    private final RuleBook book = RulesAsWritten.book();

    @Test
    void theSmallestAndTheLargestNumberForALineAreThoseThatTryingEveryNumberFinds() {
        var line = pool.run(SmallPool.general(300), book).cutOff();
        assertThat(line).isNotNull();

        var found = seek(new Goal.Line(Objects.requireNonNull(line)), book);

        var giving = numbersFor(line, 200, 420);
        assertThat(found.reached()).isTrue();
        assertThat(number(found.first())).isEqualTo(giving.get(0));
        assertThat(number(found.last())).isEqualTo(giving.get(giving.size() - 1));
    }

    @Test
    void aLineIsReadOffTheOrderAndHeldAgainstFourDraws() {
        var before = pool.drawn();

        seek(new Goal.Line(470), book);

        assertThat(pool.drawn() - before).isLessThanOrEqualTo(5);
    }

    @Test
    void aLineOnWhichNobodyStandsNamesTheNearestOnEitherSide() {
        var found = seek(new Goal.Line(1_150), book);

        assertThat(found.reached()).isFalse();
        assertThat(found.nearest()).isNotEmpty();
        assertThat(found.notes()).anyMatch(note -> note.contains("nobody who takes part stands on it"));
    }

    @Test
    void theLowestLineIsKeptByAnyLargerNumber() {
        var everyone = pool.run(SmallPool.general(1_000_000), book);

        var found = seek(new Goal.Line(Objects.requireNonNull(everyone.cutOff())), book);

        assertThat(number(found.last())).isEqualTo(everyone.ranked());
        assertThat(found.notes()).anyMatch(note -> note.contains("Any larger number"));
    }

    @Test
    void aShareIsHeldAtTheNumbersFoundAndNotBeyondTheLast() {
        var found = seek(FRENCH, book);

        assertThat(found.reached()).isTrue();
        var last = Objects.requireNonNull(found.last());
        assertThat(share(last.invitations())).isGreaterThanOrEqualTo(0.05);
        assertThat(share(last.invitations() + 1)).isLessThan(0.05);
        assertThat(share(number(found.first()))).isGreaterThanOrEqualTo(0.05);
    }

    @Test
    void aShareThatNoNumberGivesNamesTheHighest() {
        var found = seek(new Goal.Share(new Group.Program("FST"), 1.0), book);

        assertThat(found.reached()).isFalse();
        assertThat(found.nearest()).hasSize(1);
    }

    @Test
    void whereTheRulesPreferTheLatestAShareFollowsTheirOrder() throws BrokenRuleBook {
        var latest = edited("/tie-break.drl", "rankByEarliest", "rankByLatest");

        var found = new GoalSeek(pool.draws()).seek(SmallPool.general(1), latest, FRENCH);

        var last = number(found.last());
        assertThat(new Trials(pool.draws(), SmallPool.general(1), latest, FRENCH.group())
                        .at(last + 1)
                        .share())
                .isLessThan(0.05);
    }

    @Test
    void whereTheRulesPlaceTheLineOtherwiseDrawsAreTried() throws BrokenRuleBook {
        // Ten places are held back, so that the line lies where ten fewer invitations would put it.
        var held = edited(
                "/cut-off.drl",
                "above < $invitations, above + candidates >= $invitations",
                "above < $invitations - 10, above + candidates >= $invitations - 10");

        var line = Objects.requireNonNull(
                        pool.draw(SmallPool.general(300), held).outcome().cutOff())
                .getAsInt();
        var found = new GoalSeek(pool.draws()).seek(SmallPool.general(1), held, new Goal.Line(line));

        var plain = seek(new Goal.Line(line), book);
        assertThat(number(found.first())).isEqualTo(number(plain.first()) + 10);
    }

    private RuleBook edited(String ending, String before, String after) throws BrokenRuleBook {
        var files = book.files().stream()
                .map(file -> file.path().endsWith(ending) ? edited(file, before, after) : file)
                .toList();
        return RuleBook.open(files, List.of(book), RulesAsWritten.compiled());
    }

    private static RuleFile edited(RuleFile file, String before, String after) {
        assertThat(file.content()).contains(before);
        var text = file.content().replace(before, after);
        return new RuleFile(file.path(), text, Digest.of(text));
    }

    private SeekResult seek(Goal goal, RuleBook rules) {
        return new GoalSeek(pool.draws()).seek(SmallPool.general(1), rules, goal);
    }

    private List<Integer> numbersFor(int line, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(number ->
                        Objects.equals(pool.run(SmallPool.general(number), book).cutOff(), line))
                .boxed()
                .toList();
    }

    private double share(int invitations) {
        var share = new Trials(pool.draws(), SmallPool.general(1), book, FRENCH.group())
                .at(invitations)
                .share();
        return Objects.requireNonNull(share);
    }

    private static int number(@Nullable Point point) {
        return Objects.requireNonNull(point).invitations();
    }
}
