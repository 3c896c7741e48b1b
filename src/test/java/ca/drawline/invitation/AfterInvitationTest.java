package ca.drawline.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.intake.FieldProblem;
import ca.drawline.intake.InvitationReader;
import ca.drawline.intake.Unacceptable;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RulesAsWritten;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What IRPA 11.2 asks of an invitation, on the day of the round and on the day on which the application is received. */
class AfterInvitationTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Round 252 invited health-care workers down to 476, submitted by 2022-11-12T12:47:27Z; this nurse had 476 at that moment. */
    private static final String NURSE = """
            id: EE-1
            submittedAt: 2022-11-12T12:47:27Z
            dateOfBirth: 1993-07-15
            education: { level: MASTERS }
            firstOfficialLanguage: ENGLISH
            languages:
              - { test: CLB, listening: 9, reading: 9, writing: 10, speaking: 9, testedOn: 2022-10-02 }
              - { test: NCLC, listening: 6, reading: 6, writing: 6, speaking: 6, testedOn: 2022-10-02 }
            work:
              - { noc: "31301", country: NG, startedOn: 2019-09-02, endedOn: 2022-12-30, hoursPerWeek: 37.5 }
            settlementFunds: 20000
            familySize: 1
            """;

    @Test
    void whoChangesNothingStandsByTheInvitation() {
        var standing = standing("252", "2023-08-20", AfterInvitationTest::same, AfterInvitationTest::same);

        assertThat(standing.atInvitation().crs().total()).isEqualTo(476);
        assertThat(standing.stands()).isTrue();
        assertThat(standing.tests())
                .extracting(InvitationStanding.Test::test)
                .containsExactly("category", "eligible", "rank", "time-to-apply");
    }

    @Test
    void aBirthdayAfterTheInvitationCostsNothing() {
        var standing = standing("252", "2023-08-20", AfterInvitationTest::same, AfterInvitationTest::same);

        assertThat(standing.ageCountedOn()).hasToString("2023-06-28");
        assertThat(standing.atApplication().crs().total()).isEqualTo(476);
        assertThat(RulesAsWritten.book()
                        .on(standing.atApplication().asOf())
                        .determine(question("252", "2023-08-20", AfterInvitationTest::same, AfterInvitationTest::same)
                                .applying())
                        .crs()
                        .total())
                .isLessThan(476);
    }

    @Test
    void pointsMayChangeSoLongAsTheLineOfTheRoundIsKept() {
        var better =
                standing("252", "2023-08-20", AfterInvitationTest::same, profile -> level(profile, "speaking", 10));
        var worse = standing("252", "2023-08-20", AfterInvitationTest::same, profile -> level(profile, "writing", 9));

        assertThat(better.stands()).isTrue();
        assertThat(fails(worse)).containsExactly("rank");
    }

    @Test
    void onTheLineTheTieBreakDecides() {
        var late = standing(
                "252",
                "2023-08-20",
                profile -> profile.put("submittedAt", "2022-11-12T12:47:28Z"),
                profile -> profile.put("submittedAt", "2022-11-12T12:47:28Z"));

        assertThat(fails(late)).containsExactly("rank");
    }

    @Test
    void anAmendedProfileKeepsItsMomentOfSubmission() {
        var amended = standing("252", "2023-08-20", AfterInvitationTest::same, profile -> {
            testedOn(profile, "2023-07-20");
            profile.put("settlementFunds", 30_000);
        });

        assertThat(amended.atApplication().crs().total())
                .isEqualTo(amended.round().cutOff());
        assertThat(amended.stands()).isTrue();
    }

    @Test
    void aPartnerWhoComesAlongAfterAllIsRankedWithTheColumnsForPartners() {
        var flipped = standing("252", "2023-08-20", AfterInvitationTest::same, profile -> {
            profile.set("partner", read("{ accompanying: true, education: { level: SECONDARY } }"));
            profile.put("familySize", 2);
        });

        assertThat(fails(flipped)).containsExactly("rank");
        assertThat(flipped.atApplication().crs().section("core"))
                .isLessThan(flipped.atInvitation().crs().section("core"));
    }

    @Test
    void testsThatHaveExpiredByTheDayOfTheApplicationTakeEligibilityAndRankAway() {
        var expired = standing(
                "252",
                "2023-08-20",
                profile -> testedOn(profile, "2021-08-01"),
                profile -> testedOn(profile, "2021-08-01"));

        assertThat(expired.atInvitation().eligible()).isTrue();
        assertThat(fails(expired)).containsExactly("eligible", "rank");
    }

    @Test
    void fundsThatNoLongerSufficeTakeEligibilityAway() {
        var spent = standing(
                "252", "2023-08-20", AfterInvitationTest::same, profile -> profile.put("settlementFunds", 13_756));

        assertThat(fails(spent)).containsExactly("eligible");
    }

    @Test
    void theOccupationOfTheCategoryMustStillBeThere() {
        var other = standing(
                "252",
                "2023-08-20",
                AfterInvitationTest::same,
                profile -> ((ObjectNode) profile.path("work").path(0)).put("noc", "21231"));

        assertThat(fails(other)).containsExactly("category");
    }

    @Test
    void anApplicationAfterSixtyDaysIsLate() {
        assertThat(fails(standing("252", "2023-08-27", AfterInvitationTest::same, AfterInvitationTest::same)))
                .isEmpty();
        assertThat(fails(standing("252", "2023-08-28", AfterInvitationTest::same, AfterInvitationTest::same)))
                .containsExactly("time-to-apply");
    }

    @Test
    void whoWasInvitedKeepsTheRulesOfTheDayOfTheInvitation() {
        Consumer<ObjectNode> offered = profile -> {
            testedOn(profile, "2024-10-02");
            profile.set(
                    "work",
                    read(
                            "[ { noc: '31301', country: NG, startedOn: 2021-09-02, endedOn: 2024-12-30, hoursPerWeek: 37.5 } ]"));
            profile.set("jobOffer", read("{ noc: '31301', fullTime: true, months: 12, labourMarketAssessment: true }"));
        };
        var round = "{ asOf: 2025-03-20T12:00:00Z, type: GENERAL, cutOff: 500 }";
        var standing = standing(round, "2025-04-10", offered, offered);

        assertThat(standing.atInvitation().crs().section("additional")).isEqualTo(50);
        assertThat(standing.atApplication().crs().section("additional")).isEqualTo(50);
        assertThat(standing.stands()).isTrue();
    }

    @Test
    void theProfileOfAnotherPersonOrOfALaterDayIsRefused() {
        assertThatThrownBy(() -> question(
                        "252",
                        "2023-08-20",
                        AfterInvitationTest::same,
                        profile -> profile.put("dateOfBirth", "2003-07-15")))
                .isInstanceOfSatisfying(
                        Unacceptable.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::code)
                                .containsExactly("another-person"));
        assertThatThrownBy(() -> question(
                        "252",
                        "2023-08-20",
                        profile -> profile.put("submittedAt", "2023-06-29T00:00:00Z"),
                        AfterInvitationTest::same))
                .isInstanceOfSatisfying(
                        Unacceptable.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::code)
                                .containsExactly("impossible-date"));
    }

    @Test
    void theMomentOfTheFirstSubmissionCountsOnBothDays() {
        var standing = standing(
                "252",
                "2023-08-20",
                AfterInvitationTest::same,
                profile -> profile.put("submittedAt", "2023-07-30T00:00:00Z"));

        assertThat(standing.stands()).isTrue();
    }

    private static Iterable<String> fails(InvitationStanding standing) {
        return standing.tests().stream()
                .filter(test -> !test.stands())
                .map(InvitationStanding.Test::test)
                .toList();
    }

    private static InvitationStanding standing(
            String round, String receivedOn, Consumer<ObjectNode> invited, Consumer<ObjectNode> applying) {
        var question = question(round, receivedOn, invited, applying);
        return new AfterInvitation(RulesAsWritten.book())
                .of(question.round(), question.invited(), question.applying(), question.receivedOn());
    }

    private static InvitationReader.Question question(
            String round, String receivedOn, Consumer<ObjectNode> invited, Consumer<ObjectNode> applying) {
        var body = YAML.createObjectNode();
        body.set("round", round.startsWith("{") ? read(round) : body.textNode(round));
        body.put("receivedOn", receivedOn);
        body.set("atInvitation", profile(invited));
        body.set("atApplication", profile(applying));
        return new InvitationReader(RulesAsWritten.book(), RoundsTable.shipped()).read(body);
    }

    private static JsonNode profile(Consumer<ObjectNode> change) {
        var profile = (ObjectNode) read(NURSE);
        change.accept(profile);
        return profile;
    }

    private static void same(ObjectNode profile) {
        assertThat(profile).isNotEmpty();
    }

    private static void level(ObjectNode profile, String ability, int level) {
        ((ObjectNode) profile.path("languages").path(0)).put(ability, level);
    }

    private static void testedOn(ObjectNode profile, String day) {
        profile.path("languages").forEach(test -> ((ObjectNode) test).put("testedOn", day));
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
