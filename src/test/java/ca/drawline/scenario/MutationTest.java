package ca.drawline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Mutant.Kind;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.scenario.MutationReport.Survivor;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples prove the numbers: a number of a grid or rule that is moved by one step makes the rule book refuse the
 * change or a scenario come out differently. The run over everything is a program of its own, {@link MutationRun}.
 */
class MutationTest {

    private static final String CATEGORY = "categories/2026-02-18/transport.drl";

    @Test
    void everyNumberOfAGridIsHeldByScenarios() {
        var report = run(RulesAsWritten.book(), ".csv");
        assertThat(report.changes()).isGreaterThan(500);
        assertThat(report.survivors()).isEmpty();
    }

    @Test
    void everyRuleAndThresholdOfACategoryIsHeldByScenarios() {
        var report = run(RulesAsWritten.book(), CATEGORY);
        assertThat(report.kinds()).containsKeys(Kind.RULE, Kind.THRESHOLD, Kind.LISTED);
        assertThat(report.survivors()).isEmpty();
        assertThat(report.score()).isEqualTo(100);
    }

    @Test
    void whatNoScenarioShowsIsToldWithItsPlace() throws BrokenRuleBook {
        var report =
                run(without("time-to-apply/2021-06-29/scenarios.yaml"), "time-to-apply/2021-06-29/time-to-apply.drl");
        assertThat(report.noticed()).isLessThan(report.changes());
        assertThat(report.survivors())
                .contains(new Survivor(
                        Kind.THRESHOLD,
                        "time-to-apply/2021-06-29/time-to-apply.drl",
                        14,
                        "time-to-apply",
                        "59 in place of 60: Application( days <= 60 )"));
    }

    private static MutationReport run(RuleBook book, String ending) {
        var files = book.files().stream()
                .map(RuleFile::path)
                .filter(path -> path.endsWith(ending))
                .toList();
        return Mutation.of(book, RulesAsWritten.compiled(), files);
    }

    /** The rule book with a file emptied. */
    private static RuleBook without(String path) throws BrokenRuleBook {
        List<RuleFile> files = RulesAsWritten.book().files().stream()
                .map(file -> file.path().equals(path) ? new RuleFile(path, "", Digest.of("")) : file)
                .toList();
        return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.compiled());
    }
}
