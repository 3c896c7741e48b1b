package ca.drawline.draw.comparison;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Profile;
import ca.drawline.candidate.RandomProfiles;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.PoolDraws;
import ca.drawline.draw.comparison.ComparisonResult.CauseCount;
import ca.drawline.draw.comparison.ComparisonResult.Cell;
import ca.drawline.draw.comparison.ComparisonResult.ItemCount;
import ca.drawline.draw.comparison.ComparisonResult.Mover;
import ca.drawline.draw.comparison.PoolComparison.Side;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.storage.TemporaryDatabase;
import ca.drawline.vocabulary.DrawType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolComparisonTest {

    private static final int SIZE = 6_000;
    private static final int INVITATIONS = 150;
    private static final int SEED = 20230628;
    private static final Instant ROUND = Instant.parse("2023-06-28T14:04:34Z");
    private static final String SIBLING = "additional-points-sibling/2017-06-06/sibling.drl";
    private static final String STEM = "categories/2023-05-31/stem.drl";
    private static final String CEC = "program-cec/2022-11-16/cec.drl";

    private final RuleBook book = RulesAsWritten.book();
    private final List<Profile> people =
            IntStream.range(0, SIZE).mapToObj(i -> RandomProfiles.of(SEED, i)).toList();
    private final PoolDraws draws;
    private final PoolComparison comparison;

    PoolComparisonTest(@TempDir Path directory) {
        var store = new PoolStore(TemporaryDatabase.in(directory));
        store.create(new NewPool("people", ROUND, true, "Invented for a test.", null, null), people);
        var evaluation = new PoolEvaluation();
        var bands = RoundsTable.shipped().publishedBands();
        draws = new PoolDraws(new PoolCache(store), evaluation, bands, List.of());
        comparison = new PoolComparison(draws, evaluation, bands);
    }

    private RuleBook edited(String path, String from, String to) {
        var files = book.files().stream()
                .map(file -> file.path().equals(path) ? edited(file, from, to) : file)
                .toList();
        return opened(files, List.of(book));
    }

    private static RuleFile edited(RuleFile file, String from, String to) {
        assertThat(file.content()).contains(from);
        var content = file.content().replace(from, to);
        return new RuleFile(file.path(), content, Digest.of(content));
    }

    private static RuleBook opened(List<RuleFile> files, List<RuleBook> earlier) {
        try {
            return RuleBook.open(files, earlier, RulesAsWritten.compiled());
        } catch (BrokenRuleBook e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static DrawRequest request(DrawStage stage) {
        return DrawRequest.of("people", ROUND, stage);
    }

    private Comparison compare(DrawStage stage, RuleBook alternative) {
        return comparison.compare(
                new Side(request(stage), book), new Side(request(stage), alternative), null, Progress.UNWATCHED);
    }

    private static Map<Cause, Integer> gained(Comparison compared) {
        return compared.result().causes().stream()
                .filter(cause -> told(cause.gained()) > 0)
                .collect(Collectors.toMap(CauseCount::cause, cause -> told(cause.gained())));
    }

    private static Map<Cause, Integer> lost(Comparison compared) {
        return compared.result().causes().stream()
                .filter(cause -> told(cause.lost()) > 0)
                .collect(Collectors.toMap(CauseCount::cause, cause -> told(cause.lost())));
    }

    private static int told(@Nullable Integer count) {
        return requireNonNull(count);
    }

    private static void requireNothing(Comparison compared) {
        assertThat(compared.result().gained()).isZero();
        assertThat(compared.result().lost()).isZero();
        assertThat(compared.result().items()).isEmpty();
        assertThat(compared.result().displacedBy()).isEmpty();
        assertThat(compared.result().by().occupation()).isEmpty();
        assertThat(compared.gained()).isEmpty();
        assertThat(compared.lost()).isEmpty();
    }

    @Test
    void sameRulesAgainstThemselvesAreExactlyZero() {
        requireNothing(compare(DrawStage.general(INVITATIONS), book));
    }

    @Test
    void sameRulesReadAnotherTimeAreExactlyZero() {
        requireNothing(compare(DrawStage.general(INVITATIONS), opened(book.files(), List.of())));
    }

    @Test
    void newMembersGainByTheirCategoryAndMoveTheLineForOthers() {
        var compared =
                compare(DrawStage.category("stem", 20), edited(STEM, "\"20010\",", "\"20010\", \"31301\", \"62020\","));

        var result = compared.result();
        assertThat(told(result.gained())).isPositive().isEqualTo(result.lost());
        assertThat(gained(compared)).containsOnlyKeys(Cause.CATEGORY);
        assertThat(lost(compared)).containsOnlyKeys(Cause.DISPLACED);
        assertThat(result.displacedBy()).singleElement().satisfies(mover -> {
            assertThat(mover.displaced()).isEqualTo(Turn.LOST);
            assertThat(mover.cause()).isEqualTo(Cause.CATEGORY);
            assertThat(mover.group()).isEqualTo("stem");
            assertThat(mover.candidates()).isEqualTo(result.gained());
        });
        assertThat(compared.gained().get(0).details().en())
                .startsWith("newly a member of: Science, technology, engineering");
        assertThat(compared.gained().get(0).rankBefore()).isNull();
        assertThat(compared.lost().get(0).details().fr()).startsWith("le ");
    }

    @Test
    void higherPointsAreTheCauseOfThoseWhomTheyLiftAndNameTheirRule() {
        var compared = compare(DrawStage.general(INVITATIONS), edited(SIBLING, "\"sibling\", 15", "\"sibling\", 55"));

        assertThat(gained(compared)).containsKey(Cause.SCORE);
        assertThat(lost(compared)).containsOnlyKeys(Cause.DISPLACED);
        assertThat(compared.result().items()).singleElement().satisfies(item -> {
            assertThat(item.rule()).isEqualTo("crs-additional-sibling");
            assertThat(item.factor()).isEqualTo("sibling");
            assertThat(item.points()).isEqualTo(40L * requireNonNull(item.candidates()));
        });
        assertThat(compared.gained())
                .allSatisfy(person -> assertThat(person.items())
                        .singleElement()
                        .satisfies(
                                item -> assertThat(item.after() - item.before()).isEqualTo(40)));
        assertThat(compared.result().displacedBy()).extracting(Mover::group).containsExactly("crs-additional-sibling");
    }

    @Test
    void harderProgramIsTheCauseOfThoseWhomItShutsOut() {
        var compared = compare(
                DrawStage.program("CEC", 25),
                edited(CEC, "FirstLanguageMinimum( clb >= 7 )", "FirstLanguageMinimum( clb >= 9 )"));

        assertThat(lost(compared)).containsOnlyKeys(Cause.ELIGIBILITY);
        assertThat(gained(compared)).containsOnlyKeys(Cause.DISPLACED);
        assertThat(compared.result().displacedBy()).extracting(Mover::displaced).containsOnly(Turn.GAINED);
    }

    @Test
    void moreInvitationsAreACauseOfTheRequest() {
        var compared = comparison.compare(
                new Side(request(DrawStage.general(INVITATIONS)), book),
                new Side(request(DrawStage.general(INVITATIONS + 20)), book),
                null,
                Progress.UNWATCHED);

        assertThat(gained(compared)).containsExactly(Map.entry(Cause.REQUEST, 20));
        assertThat(lost(compared)).isEmpty();
        assertThat(compared.result().displacedBy()).isEmpty();
    }

    @Test
    void otherRulesAboutDrawsAreACauseOfTheRequest() {
        var latest = edited("rounds/2017-06-06/tie-break.drl", "Earliest", "Latest");

        var compared = compare(DrawStage.general(INVITATIONS), latest);

        assertThat(gained(compared).keySet()).isSubsetOf(Cause.REQUEST);
        assertThat(compared.result().gained()).isEqualTo(compared.result().lost());
    }

    @Test
    void rulesAndRequestTogetherLeaveEachWithOneCauseAndAllSumsAgree() {
        var compared = mixed(null);

        var result = compared.result();
        assertThat(gained(compared)).containsKeys(Cause.REQUEST, Cause.SCORE);
        assertThat(gained(compared).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(result.gained())
                .isEqualTo(compared.gained().size());
        for (var table : tables(result)) {
            for (CauseCount cause : result.causes()) {
                var cells = table.stream()
                        .filter(cell -> cell.cause() == cause.cause())
                        .toList();
                assertThat(cells.stream().mapToInt(cell -> told(cell.gained())).sum())
                        .isEqualTo(cause.gained());
                assertThat(cells.stream().mapToInt(cell -> told(cell.lost())).sum())
                        .isEqualTo(cause.lost());
            }
        }
        var ids = new HashSet<String>();
        Stream.concat(compared.gained().stream(), compared.lost().stream())
                .forEach(person -> assertThat(ids.add(person.id())).isTrue());
    }

    private Comparison mixed(@Nullable Integer suppressBelow) {
        return comparison.compare(
                new Side(request(DrawStage.general(INVITATIONS)), book),
                new Side(
                        request(DrawStage.general(INVITATIONS + 60)),
                        edited(SIBLING, "\"sibling\", 15", "\"sibling\", 55")),
                suppressBelow,
                Progress.UNWATCHED);
    }

    private static List<List<Cell>> tables(ComparisonResult result) {
        var by = result.by();
        return List.of(by.band(), by.occupation(), by.age(), by.firstLanguage());
    }

    /** The definition of the causes, person by person, over the whole pool put in order. */
    @Test
    void whoseOwnChangeSufficesAtTheLineWhereItWasIsNotDisplaced() {
        var alternative = edited(SIBLING, "\"sibling\", 15", "\"sibling\", 55");
        var stage = DrawStage.general(INVITATIONS);
        var before = draws.draw(request(stage), book);
        var after = draws.draw(request(stage), alternative);
        Comparator<Integer> order = Comparator.<Integer>comparingInt(
                        i -> -before.standings().score(i))
                .thenComparing(i -> people.get(i).submittedAt())
                .thenComparing(i -> people.get(i).id());
        int last = before.outcome().invited().stream().boxed().max(order).orElseThrow();

        var compared = compare(stage, alternative);

        var places = IntStream.range(0, SIZE)
                .boxed()
                .collect(Collectors.toMap(i -> people.get(i).id(), i -> i));
        Stream.concat(compared.gained().stream(), compared.lost().stream()).forEach(person -> {
            int candidate = requireNonNull(places.get(person.id()));
            var crosses = after.standings().eligible(candidate)
                    && !ahead(before, last, candidate, after.standings().score(candidate));
            assertThat(person.cause() != Cause.DISPLACED)
                    .as(person.id())
                    .isEqualTo(crosses != before.invited(candidate));
        });
    }

    /** Whether someone is ahead of a candidate who had another score. */
    private boolean ahead(DrawRun run, int one, int candidate, int score) {
        var theirs = run.standings().score(one);
        if (theirs != score) {
            return theirs > score;
        }
        return people.get(one).submittedAt().isBefore(people.get(candidate).submittedAt());
    }

    @Test
    void whoStandsWhereTheyStoodIsOnTheSideOfTheLinesOnWhichTheyWereThoughGroupsHavePlaces() {
        for (String places : List.of("10", "60", "0", "200")) {
            for (DrawStage stage : List.of(
                    DrawStage.general(INVITATIONS),
                    new DrawStage(DrawType.GENERAL, null, List.of(), 3_000, 330),
                    DrawStage.category("stem", 40))) {
                var run = draws.draw(request(stage), shared(places));
                var lines = new Lines(run);
                for (int i = 0; i < SIZE; i++) {
                    var number = run.standings().standing(i);
                    var standing = new Standing(
                            run.standings().programs(number), run.standings().categories(number));
                    if (run.ranked(i)) {
                        assertThat(lines.crossed(i, run.score(i), standing))
                                .as("%s with %s: %s", people.get(i).id(), places, stage)
                                .isEqualTo(run.invited(i));
                    }
                }
            }
        }
    }

    @Test
    void rulesThatReservePlacesAreComparedLikeAnotherDraw() {
        var compared = compare(DrawStage.general(INVITATIONS), shared("10"));

        assertThat(compared.result().gained()).isPositive();
        assertThat(gained(compared)).containsOnlyKeys(Cause.REQUEST);
        assertThat(lost(compared)).containsOnlyKeys(Cause.REQUEST);
    }

    /** Rules that give places to groups which overlap. */
    private RuleBook shared(String places) {
        var content = """
                package rounds

                import ca.drawline.vocabulary.Cap
                import ca.drawline.vocabulary.Draw
                import ca.drawline.vocabulary.GroupBy
                import ca.drawline.vocabulary.Reserve

                rule "Shares: some groups have places of their own, and some no more than so many"
                    @Id("shares")
                    @Fr("Parts : certains groupes ont leurs propres places, d'autres un nombre limité")
                    @Source("Proposal of the policy branch")
                when
                    Draw()
                then
                    insert( new Reserve( GroupBy.CATEGORY, "french", %1$s ) );
                    insert( new Reserve( GroupBy.PROGRAM, "FST", %1$s ) );
                    insert( new Reserve( GroupBy.PROVINCE, "MB", %1$s ) );
                    insert( new Cap( GroupBy.PROVINCE, "ON", %1$s ) );
                    insert( new Cap( GroupBy.CATEGORY, "healthcare", %1$s ) );
                    insert( new Cap( GroupBy.CATEGORY, "french", 60 ) );
                    insert( new Cap( GroupBy.PROGRAM, "CEC", 2 * %1$s ) );
                end
                """.formatted(places);
        var files = new ArrayList<>(book.files());
        files.add(new RuleFile("rounds/2017-06-06/shares.drl", content, Digest.of(content)));
        return opened(files, List.of(book));
    }

    @Test
    void resultIsTheSameWithOneThread() throws ExecutionException, InterruptedException {
        var many = mixed(null);
        var single = new ForkJoinPool(1);
        try {
            var one = single.submit(() -> mixed(null)).get();

            assertThat(one.gained()).isEqualTo(many.gained());
            assertThat(one.lost()).isEqualTo(many.lost());
            assertThat(one.result().by()).isEqualTo(many.result().by());
            assertThat(one.result().digest()).isEqualTo(many.result().digest());
            assertThat(one.result().id()).isEqualTo(many.result().id());
        } finally {
            single.shutdown();
        }
    }

    @Test
    void smallCellIsNotFoundBySubtraction() {
        var whole = mixed(null).result();
        var below = 10;

        var compared = mixed(below);

        assertThat(compared.gained()).isEmpty();
        var result = compared.result();
        assertThat(result.baseline().bands()).isEmpty();
        for (int table = 0; table < tables(whole).size(); table++) {
            var all = tables(whole).get(table);
            var told = tables(result).get(table);
            for (CauseCount cause : result.causes()) {
                var hidden = IntStream.range(0, all.size())
                        .filter(i -> told.get(i).cause() == cause.cause()
                                && told.get(i).gained() == null)
                        .map(i -> told(all.get(i).gained()))
                        .toArray();
                if (cause.gained() != null && hidden.length > 0) {
                    assertThat(hidden).hasSizeGreaterThan(1);
                    assertThat(IntStream.of(hidden).sum()).isGreaterThanOrEqualTo(below);
                }
            }
            assertThat(told)
                    .allSatisfy(
                            cell -> assertThat(cell.gained() == null || cell.gained() == 0 || cell.gained() >= below)
                                    .isTrue());
        }
        assertThat(result.by().occupation())
                .anySatisfy(cell -> assertThat(cell.gained()).isNull());
        assertThat(result.items()).extracting(ItemCount::rule).isNotEmpty();
    }
}
