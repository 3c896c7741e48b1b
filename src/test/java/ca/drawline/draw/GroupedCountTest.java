package ca.drawline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.draw.GroupOutcome.Kind;
import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.vocabulary.DrawType;
import ca.drawline.vocabulary.GroupBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Places that rules reserve for groups, and caps on groups. */
class GroupedCountTest {

    private static final Instant ROUND = Instant.parse("2023-06-28T14:04:34Z");
    private static final long FIRST_SECOND = ROUND.getEpochSecond() - 20_000_000;
    private static final List<String> CATEGORIES = List.of("french", "healthcare", "stem");
    private static final List<String> PROVINCES = List.of("ON", "BC", "");
    private static final List<String> PROGRAMS = List.of("CEC", "FSW");

    /** Someone in a pool. */
    private record Person(
            String id, int score, long submittedAt, List<String> programs, List<String> categories, String province) {

        boolean in(Share share) {
            return switch (share.by()) {
                case CATEGORY -> categories.contains(share.group());
                case PROGRAM -> programs.contains(share.group());
                case PROVINCE -> province.equals(share.group());
            };
        }
    }

    /** A reserve or a cap as a rule says it. */
    private record Share(Kind kind, GroupBy by, String group, int places) {

        String rule(String places) {
            var fact = kind == Kind.RESERVE ? "Reserve" : "Cap";
            var id = "%s-%s".formatted(fact, group).toLowerCase(Locale.ROOT);
            return """
                    rule "%s"
                        @Id("%s")
                        @Fr("%s")
                        @Source("Proposal of the policy branch")
                    when
                        Draw( $invitations : invitations )
                    then
                        insert( new %s( GroupBy.%s, "%s", %s ) );
                    end

                    """.formatted(id, id, id, fact, by, group, places);
        }
    }

    @Test
    void aShareOfTheInvitationsGoesFirstToTheBestOfACategory() throws Exception {
        var share = new Share(Kind.RESERVE, GroupBy.CATEGORY, "french", 2);
        var people = List.of(
                person("A", 500),
                person("B", 490),
                person("C", 480),
                person("D", 470),
                person("nurse", 400, "healthcare"),
                person("anne", 420, "french"),
                person("benoit", 410, "french"),
                person("claire", 405, "french"));

        var outcome = count(book(share.rule("$invitations * 40 / 100")), DrawStage.general(5), people);

        assertThat(invited(outcome, people)).containsExactly("A", "B", "C", "anne", "benoit");
        assertThat(outcome.cutOff()).hasValue(480);
        assertThat(outcome.stages().get(0).groups())
                .containsExactly(new GroupOutcome(
                        Kind.RESERVE,
                        GroupBy.CATEGORY,
                        "french",
                        2,
                        3,
                        2,
                        410,
                        Instant.ofEpochSecond(people.get(6).submittedAt())));
    }

    @Test
    void placesThatTheGroupDoesNotFillGoToEverybody() throws Exception {
        var share = new Share(Kind.RESERVE, GroupBy.CATEGORY, "french", 3);
        var people = List.of(person("A", 500), person("B", 490), person("C", 480), person("anne", 420, "french"));

        var outcome = count(book(share.rule("3")), DrawStage.general(3), people);

        assertThat(invited(outcome, people)).containsExactly("A", "B", "anne");
        assertThat(outcome.cutOff()).hasValue(490);
    }

    @Test
    void nobodyOfACappedGroupIsInvitedOnceItIsFull() throws Exception {
        var share = new Share(Kind.CAP, GroupBy.PROGRAM, "FSW", 1);
        var people = List.of(
                new Person("A", 500, FIRST_SECOND, List.of("FSW"), List.of(), ""),
                new Person("B", 490, FIRST_SECOND, List.of("FSW"), List.of(), ""),
                new Person("C", 480, FIRST_SECOND, List.of("CEC"), List.of(), ""),
                new Person("D", 470, FIRST_SECOND, List.of("CEC"), List.of(), ""));

        var outcome = count(book(share.rule("1")), DrawStage.general(2), people);

        assertThat(invited(outcome, people)).containsExactly("A", "C");
        assertThat(outcome.cutOff()).hasValue(480);
        assertThat(outcome.stages().get(0).groups())
                .containsExactly(new GroupOutcome(Kind.CAP, GroupBy.PROGRAM, "FSW", 1, 2, 1, 500, null));
    }

    @Test
    void whereAllPlacesAreReservedTheDrawHasNoLine() throws Exception {
        var share = new Share(Kind.RESERVE, GroupBy.CATEGORY, "french", 9);
        var people = List.of(person("A", 500), person("anne", 420, "french"), person("benoit", 410, "french"));

        var outcome = count(book(share.rule("9")), DrawStage.general(2), people);

        assertThat(invited(outcome, people)).containsExactly("anne", "benoit");
        assertThat(outcome.cutOff()).isEmpty();
    }

    @Test
    void rulesThatReserveInOtherDrawsChangeNothing() throws Exception {
        var rule = new Share(Kind.RESERVE, GroupBy.CATEGORY, "french", 1)
                .rule("1")
                .replace("$invitations : invitations", "type == DrawType.CATEGORY");
        var people = List.of(person("A", 500), person("anne", 420, "french"));

        var outcome = count(book(rule), DrawStage.general(1), people);

        assertThat(invited(outcome, people)).containsExactly("A");
        assertThat(outcome.stages().get(0).groups()).isEmpty();
    }

    @Test
    void ofSeveralReservesForAGroupTheLargestHoldsAndOfSeveralCapsTheSmallest() throws Exception {
        var rules = new Share(Kind.RESERVE, GroupBy.CATEGORY, "french", 2).rule("1")
                + new Share(Kind.RESERVE, GroupBy.CATEGORY, "french", 2)
                        .rule("2")
                        .replace("reserve-", "other-reserve-")
                + new Share(Kind.CAP, GroupBy.CATEGORY, "stem", 3).rule("3")
                + new Share(Kind.CAP, GroupBy.CATEGORY, "stem", 1).rule("1").replace("cap-", "other-cap-");

        var outcome = count(book(rules), DrawStage.general(5), List.of(person("A", 500)));

        assertThat(outcome.stages().get(0).groups())
                .extracting(GroupOutcome::places)
                .containsExactly(2, 1);
    }

    @Test
    void theSamePeopleAreInvitedAsByGoingThroughThemOneAfterTheOther() throws Exception {
        var shares = new ArrayList<List<Share>>();
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            shares.add(shares(random));
        }
        for (List<Share> some : shares) {
            for (boolean latest : List.of(false, true)) {
                var book = book(rules(some), latest);
                for (int i = 0; i < 15; i++) {
                    var people = people(random, 1 + random.nextInt(120));
                    var stage = new DrawStage(
                            DrawType.GENERAL,
                            null,
                            List.of(),
                            1 + random.nextInt(60),
                            random.nextInt(3) == 0 ? Integer.valueOf(300 + random.nextInt(12)) : null);

                    var outcome = count(book, stage, people);

                    assertThat(invited(outcome, people))
                            .as("%s of %s, %s", stage, people, some)
                            .containsExactlyElementsOf(oneByOne(stage, people, some, latest));
                }
            }
        }
    }

    private static List<Share> shares(Random random) {
        var shares = new ArrayList<Share>();
        for (Kind kind : Kind.values()) {
            for (String category : CATEGORIES) {
                if (random.nextInt(3) > 0) {
                    shares.add(new Share(kind, GroupBy.CATEGORY, category, random.nextInt(25)));
                }
            }
            if (random.nextInt(3) == 0) {
                shares.add(new Share(kind, GroupBy.PROVINCE, "ON", random.nextInt(25)));
            }
            if (random.nextBoolean()) {
                shares.add(new Share(kind, GroupBy.PROGRAM, "CEC", random.nextInt(25)));
            }
        }
        return shares;
    }

    private static List<Person> people(Random random, int number) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < number; i++) {
            var programs = new ArrayList<>(PROGRAMS);
            programs.removeIf(program -> random.nextInt(3) == 0);
            var categories = new ArrayList<>(CATEGORIES);
            categories.removeIf(category -> random.nextBoolean());
            people.add(new Person(
                    "P%03d".formatted(i),
                    300 + random.nextInt(12),
                    FIRST_SECOND + random.nextInt(6),
                    programs,
                    categories,
                    PROVINCES.get(random.nextInt(3))));
        }
        Collections.shuffle(people, random);
        return people;
    }

    /** The rule as one would say it: in the order of rank, whoever finds a place has it. */
    private static Set<String> oneByOne(DrawStage stage, List<Person> people, List<Share> shares, boolean latest) {
        var order = new ArrayList<>(people);
        order.removeIf(person -> person.programs().isEmpty());
        order.sort((one, other) -> one.score() != other.score()
                ? other.score() - one.score()
                : one.submittedAt() != other.submittedAt()
                        ? (int)
                                (latest
                                        ? other.submittedAt() - one.submittedAt()
                                        : one.submittedAt() - other.submittedAt())
                        : one.id().compareTo(other.id()));
        var invited = new ArrayList<Person>();
        for (GroupBy by : GroupBy.values()) {
            for (Share share : shares) {
                if (share.kind() == Kind.RESERVE && share.by() == by) {
                    walk(stage, order, share, shares, invited);
                }
            }
        }
        walk(stage, order, null, shares, invited);
        var ids = new TreeSet<String>();
        invited.forEach(person -> ids.add(person.id()));
        return ids;
    }

    private static void walk(
            DrawStage stage, List<Person> order, @Nullable Share reserve, List<Share> shares, List<Person> invited) {
        var taken = 0;
        for (Person person : order) {
            var full = invited.size() == stage.invitations() || (reserve != null && taken == reserve.places());
            if (!full
                    && !invited.contains(person)
                    && (stage.floor() == null || person.score() >= stage.floor())
                    && (reserve == null || person.in(reserve))
                    && shares.stream()
                            .filter(share -> share.kind() == Kind.CAP && person.in(share))
                            .allMatch(cap -> invited.stream()
                                            .filter(other -> other.in(cap))
                                            .count()
                                    < cap.places())) {
                invited.add(person);
                taken++;
            }
        }
    }

    private static String rules(List<Share> shares) {
        var rules = new StringBuilder();
        shares.forEach(share -> rules.append(share.rule(String.valueOf(share.places()))));
        return rules.toString();
    }

    private static RuleBook book(String rules) throws BrokenRuleBook {
        return book(rules, false);
    }

    private static RuleBook book(String rules, boolean latest) throws BrokenRuleBook {
        var files = new ArrayList<RuleFile>();
        for (RuleFile file : RulesAsWritten.book().files()) {
            files.add(
                    latest && file.path().endsWith("/tie-break.drl")
                            ? new RuleFile(
                                    file.path(), file.content().replace("rankByEarliest", "rankByLatest"), "edited")
                            : file);
        }
        var head = """
                package rounds

                import ca.drawline.vocabulary.Cap
                import ca.drawline.vocabulary.Draw
                import ca.drawline.vocabulary.DrawType
                import ca.drawline.vocabulary.GroupBy
                import ca.drawline.vocabulary.Reserve

                """;
        files.add(new RuleFile("rounds/2017-06-06/shares.drl", head + rules, "here"));
        return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.compiled());
    }

    private static Outcome count(RuleBook book, DrawStage stage, List<Person> people) {
        var rules = book.on(LocalDate.of(2023, 6, 28)).drawRules();
        return new DrawCount(rules, new People(people), ROUND).countOfPool(List.of(stage), new BitSet());
    }

    private static Set<String> invited(Outcome outcome, List<Person> people) {
        var ids = new TreeSet<String>();
        outcome.invited().stream().forEach(i -> ids.add(people.get(i).id()));
        return ids;
    }

    private static Person person(String id, int score, String... categories) {
        return new Person(id, score, FIRST_SECOND + score, List.of("FSW"), Arrays.asList(categories), "");
    }

    private record People(List<Person> people) implements Entrants {

        @Override
        public int size() {
            return people.size();
        }

        @Override
        public int score(int candidate) {
            return people.get(candidate).score();
        }

        @Override
        public long submittedAt(int candidate) {
            return people.get(candidate).submittedAt();
        }

        @Override
        public String id(int candidate) {
            return people.get(candidate).id();
        }

        @Override
        public int standing(int candidate) {
            return candidate;
        }

        @Override
        public String province(int candidate) {
            return people.get(candidate).province();
        }

        @Override
        public int standings() {
            return people.size();
        }

        @Override
        public List<String> programs(int standing) {
            return people.get(standing).programs();
        }

        @Override
        public List<String> categories(int standing) {
            return people.get(standing).categories();
        }
    }
}
