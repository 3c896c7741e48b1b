package ca.drawline.rulebook;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Occupation;
import ca.drawline.candidate.Profile;
import ca.drawline.round.RoundsTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The categories of each version against the lists as they were published, stated here a second time: as lists, as what
 * each version added and removed, and by asking the rules about every occupation of the classification.
 */
class CategoriesTest {

    private static final String HEALTHCARE_2023 =
            "31100 31101 31102 31103 31110 31111 31112 31121 31200 31201 31202 31203 31204 31209 31300 31301 31302 31303"
                    + " 32101 32102 32103 32109 32120 32121 32122 32200 32201 32209 33101 33102 33103 33109 41301 41320 42203";
    private static final String HEALTHCARE_2025 =
            "31100 31101 31102 31103 31110 31111 31112 31120 31121 31200 31201 31202 31203 31209 31300 31301 31302 31303"
                    + " 32101 32102 32103 32104 32109 32111 32120 32121 32122 32123 32124 32129 32201 33101 33102 33103"
                    + " 41300 41301 42201";
    private static final String STEM_2023 =
            "20010 20011 20012 21200 21201 21202 21203 21210 21211 21220 21221 21222 21223 21230 21231 21232 21233 21234"
                    + " 21300 21310 21311 21321 21322 41400";
    private static final String STEM_2025 = "20011 21220 21300 21301 21310 21321 21331 22300 22301 22310 63100";
    private static final String TRADES_2023 = "72014 72106 72200 72300 72310 72400 72402 72405 72406 73200";
    private static final String TRADES_2025 =
            "22303 63200 70010 70011 72100 72102 72106 72200 72201 72300 72302 72310 72311 72320 72400 72401 72402 72422"
                    + " 72501 72999 73100 73110 73112 73113 82021";
    private static final String TRADES_2026 =
            "22303 63201 70010 70011 72100 72102 72106 72200 72201 72300 72302 72310 72311 72320 72400 72401 72402 72422"
                    + " 72501 72999 73100 73110 73112 73113 82021";
    private static final String EDUCATION = "41220 41221 42202 42203 43100";
    private static final String PHYSICIANS = "31100 31101 31102";
    private static final String MILITARY = "40042 42102 43204";

    private static final Map<String, String> IN_2023 = Map.of(
            "french",
            "",
            "healthcare",
            HEALTHCARE_2023,
            "stem",
            STEM_2023,
            "trades",
            TRADES_2023,
            "transport",
            "70020 72403 72404 72600 72601 72602 72603 72604 73300 93200",
            "agriculture",
            "63201 82030 82031");
    private static final Map<String, String> IN_2025 = Map.of(
            "french", "",
            "healthcare", HEALTHCARE_2025,
            "stem", STEM_2025,
            "trades", TRADES_2025,
            "agriculture", "63201",
            "education", EDUCATION);
    private static final Map<String, String> IN_2026 = Map.of(
            "french", "",
            "healthcare", HEALTHCARE_2025,
            "stem", STEM_2025,
            "trades", TRADES_2026,
            "education", EDUCATION,
            "transport", "22313 72404 72410 72600",
            "physicians", PHYSICIANS,
            "senior-managers", "00012 00013 00014 00015",
            "researchers", "41200 41201",
            "military-recruits", MILITARY);

    /** Those for which only work in Canada counts. */
    private static final Set<String> IN_CANADA_ONLY = Set.of("physicians", "senior-managers", "researchers");

    /** Those that work in a listed occupation does not make one a member of. */
    private static final Set<String> NOT_BY_WORK = Set.of("french", "military-recruits");

    /**
     * The categories of a time.
     *
     * @param from its first day
     * @param to its last day, or a day on which it still is in force
     * @param lists the occupations of each category
     */
    record Version(LocalDate from, LocalDate to, Map<String, String> lists) {

        Version(String from, String to, Map<String, String> lists) {
            this(LocalDate.parse(from), LocalDate.parse(to), lists);
        }

        Set<String> codes(String category) {
            return CategoriesTest.codes(lists.getOrDefault(category, ""));
        }

        /** The categories that list an occupation and that work in it can make one a member of. */
        Set<String> listing(String noc) {
            return lists.keySet().stream()
                    .filter(category ->
                            !NOT_BY_WORK.contains(category) && codes(category).contains(noc))
                    .collect(toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return from + " to " + to;
        }
    }

    static Stream<Version> versions() {
        var withPhysicians = new HashMap<>(IN_2025);
        withPhysicians.put("physicians", PHYSICIANS);
        return Stream.of(
                new Version("2023-05-31", "2025-02-26", IN_2023),
                new Version("2025-02-27", "2025-12-07", IN_2025),
                new Version("2025-12-08", "2026-02-17", withPhysicians),
                new Version("2026-02-18", "2026-11-23", IN_2026));
    }

    private static Set<String> codes(String list) {
        return list.isEmpty() ? Set.of() : new TreeSet<>(List.of(list.split(" ", -1)));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void fromItsFirstDayToItsLastEachVersionListsWhatWasPublished(Version version) {
        var published = new TreeMap<String, Set<String>>();
        version.lists().forEach((category, list) -> published.put(category, codes(list)));

        for (LocalDate day : List.of(version.from(), version.to())) {
            var inForce = RulesAsWritten.book().on(day).categories().stream()
                    .collect(toMap(CategoryDefinition::category, CategoriesTest::codes, (a, b) -> a, TreeMap::new));
            assertThat(inForce).as("on %s", day).isEqualTo(published);
        }
    }

    private static Set<String> codes(CategoryDefinition category) {
        assertThat(category.occupations()).as(category.category()).doesNotHaveDuplicates();
        return category.occupations().stream().map(Occupation::noc).collect(toCollection(TreeSet::new));
    }

    @Test
    void beforeTheFirstVersionThereIsNoCategory() {
        assertThat(RulesAsWritten.book().on(LocalDate.of(2023, 5, 30)).categories())
                .isEmpty();
    }

    @Test
    void theCategoriesOf2023List82Occupations() {
        assertThat(IN_2023.values().stream()
                        .flatMap(list -> codes(list).stream())
                        .distinct())
                .hasSize(82);
    }

    @Test
    void eachVersionAddsAndRemovesWhatWasAnnounced() {
        assertThat(added("healthcare", "2025-02-26", "2025-02-27"))
                .isEqualTo(codes("31120 32104 32111 32123 32124 32129 41300 42201"));
        assertThat(added("healthcare", "2025-02-27", "2025-02-26"))
                .isEqualTo(codes("31204 32200 32209 33109 41320 42203"));
        assertThat(added("stem", "2025-02-26", "2025-02-27")).hasSize(6);
        assertThat(added("stem", "2025-02-27", "2025-02-26")).hasSize(19);
        assertThat(added("trades", "2025-02-26", "2025-02-27")).hasSize(19);
        assertThat(added("trades", "2025-02-27", "2025-02-26")).hasSize(4);
        assertThat(added("agriculture", "2025-02-26", "2025-02-27")).isEmpty();
        assertThat(added("agriculture", "2025-02-27", "2025-02-26")).isEqualTo(codes("82030 82031"));
        assertThat(added("trades", "2026-02-17", "2026-02-18")).isEqualTo(codes("63201"));
        assertThat(added("trades", "2026-02-18", "2026-02-17")).isEqualTo(codes("63200"));
        for (String same : List.of("healthcare", "stem", "education", "physicians")) {
            assertThat(listed(same, "2026-02-18")).as(same).isEqualTo(listed(same, "2026-02-17"));
        }
        assertThat(inForce("2025-02-27")).doesNotContain("transport");
        assertThat(inForce("2026-02-18")).contains("transport").doesNotContain("agriculture");
    }

    private static Set<String> inForce(String day) {
        return RulesAsWritten.book().on(LocalDate.parse(day)).categories().stream()
                .map(CategoryDefinition::category)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> listed(String category, String day) {
        return RulesAsWritten.book().on(LocalDate.parse(day)).categories().stream()
                .filter(one -> one.category().equals(category))
                .map(CategoriesTest::codes)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> added(String category, String before, String after) {
        var added = new TreeSet<>(listed(category, after));
        added.removeAll(listed(category, before));
        return added;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void ofAllOccupationsThoseListedMakeAMemberAndNoOtherDoes(Version version) {
        var day = version.from().plusDays(30);
        var law = RulesAsWritten.book().on(day);

        assertThat(law.occupations()).hasSize(516);
        for (String noc : law.occupations().keySet()) {
            var listing = version.listing(noc);
            assertThat(memberOf(law, worked(law, noc, "CA")))
                    .as("%s in Canada", noc)
                    .isEqualTo(listing);
            listing.removeAll(IN_CANADA_ONLY);
            assertThat(memberOf(law, worked(law, noc, "PH")))
                    .as("%s abroad", noc)
                    .isEqualTo(listing);
        }
    }

    @Test
    void ofAllOccupationsThoseListedServeAMilitaryRecruit() {
        var law = RulesAsWritten.book().on(LocalDate.of(2026, 7, 23));

        for (String noc : law.occupations().keySet()) {
            var expected = codes(MILITARY).contains(noc) ? Set.of("military-recruits") : Set.of();
            assertThat(memberOf(law, recruit(law, noc, "40042")))
                    .as("service %s", noc)
                    .isEqualTo(expected);
            assertThat(memberOf(law, recruit(law, "40042", noc)))
                    .as("offer %s", noc)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyPublishedRoundForACategoryIsForOneInForceThatDay() {
        var rounds = RoundsTable.shipped().all().stream()
                .filter(round -> round.category() != null)
                .toList();

        assertThat(rounds)
                .hasSizeGreaterThan(70)
                .allSatisfy(
                        round -> assertThat(inForce(round.date().toString())).contains(round.category()));
    }

    private static Set<String> memberOf(Law law, Profile profile) {
        return new TreeSet<>(law.outline(profile).categories());
    }

    /** Sixteen months in one occupation within the last three years. */
    private static Profile worked(Law law, String noc, String country) {
        return profile(law, """
                "work": [ { "noc": "%s", "country": "%s", "startedOn": "%s", "endedOn": "%s", "hoursPerWeek": 40 } ]
                """.formatted(
                        noc, country, law.asOf().minusMonths(30), law.asOf().minusMonths(14)));
    }

    private static Profile recruit(Law law, String served, String offered) {
        return profile(law, """
                "work": [],
                "militaryService": { "country": "US", "noc": "%s", "startedOn": "2010-01-01", "recognized": true },
                "jobOffer": { "noc": "%s", "fullTime": true, "months": 36, "permit": "NONE", "fromCanadianForces": true }
                """.formatted(served, offered));
    }

    private static Profile profile(Law law, String fields) {
        try {
            return ProfileJson.profile(law, ProfileJson.MAPPER.readTree("""
                    { "id": "one", "submittedAt": "2023-05-01T09:30:00Z", "dateOfBirth": "1985-03-07",
                      "education": { "level": "BACHELORS", "canadianCredential": "NONE" },
                      "firstOfficialLanguage": "ENGLISH", "languages": [], "settlementFunds": 0, "familySize": 1,
                      %s }
                    """.formatted(fields)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fields, e);
        }
    }
}
