package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.vocabulary.Met;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The skilled trades of IRPR 87.2(1), unit group by unit group: the law names groups, and some of these it takes out again. */
class SkilledTradesTest {

    private static final Law LAW = RulesAsWritten.book().on(LocalDate.of(2023, 6, 28));

    private static final List<String> TRADES = List.of(
            "62200", "63200", "63201", "63202", "72010", "72011", "72012", "72013", "72014", "72020", "72021", "72022",
            "72023", "72024", "72025", "72100", "72101", "72102", "72103", "72104", "72105", "72106", "72200", "72201",
            "72202", "72203", "72204", "72205", "72300", "72301", "72302", "72310", "72311", "72320", "72321", "72400",
            "72401", "72402", "72403", "72404", "72405", "72406", "72410", "72411", "72420", "72421", "72422", "72423",
            "72429", "72500", "72501", "72999", "73100", "73101", "73102", "73110", "73111", "73112", "73113", "73200",
            "73201", "73202", "73209", "73300", "73301", "73310", "73311", "73400", "73401", "73402", "82010", "82020",
            "82021", "82030", "82031", "83100", "83101", "83110", "83120", "83121", "92010", "92011", "92012", "92013",
            "92014", "92015", "92020", "92021", "92022", "92023", "92024", "92100", "92101", "93100", "93101", "93102");

    @Test
    void ninetySixUnitGroupsAreSkilledTradesAndNoOthers() {
        var trades = new TreeSet<String>();
        for (String noc : LAW.occupations().keySet()) {
            if (met(noc, "fst-work")) {
                trades.add(noc);
            }
        }
        assertThat(TRADES).hasSize(96);
        assertThat(trades).containsExactlyElementsOf(TRADES);
    }

    @Test
    void aCertificateCountsInTheSameUnitGroupsOnly() {
        var certified = new TreeSet<String>();
        for (String noc : LAW.occupations().keySet()) {
            if (met(noc, "fst-certificate-or-offer")) {
                certified.add(noc);
            }
        }
        assertThat(certified).containsExactlyElementsOf(TRADES);
    }

    private static boolean met(String noc, String requirement) {
        var worker = ProfileJson.MAPPER.createObjectNode();
        worker.put("id", "worker").put("submittedAt", "2023-06-28T12:00:00Z");
        worker.put("dateOfBirth", "1990-01-01").put("firstOfficialLanguage", "ENGLISH");
        worker.put("certificateOfQualification", true).put("certificateTrade", noc);
        worker.put("familySize", 1);
        worker.putObject("education").put("level", "SECONDARY");
        worker.putArray("work")
                .addObject()
                .put("noc", noc)
                .put("country", "DE")
                .put("startedOn", "2019-01-01")
                .put("endedOn", "2022-12-31")
                .put("hoursPerWeek", 40);
        return LAW.conclude(ProfileJson.profile(LAW, worker))
                .all(Met.class)
                .anyMatch(found -> found.requirement().equals(requirement));
    }
}
