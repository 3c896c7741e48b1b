package ca.drawline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of rules/README.md that gives places to groups, tried as it stands on the page. */
class GroupScenariosTest {

    private static final String SCENARIOS = "rounds/2017-06-06/scenarios.yaml";

    @Test
    void itPassesEveryCheckAndItsScenarioHolds() throws Exception {
        var page = Files.readString(Path.of("rules/README.md"));
        var section = page.substring(page.indexOf("## Reserve places for a group"));
        var files = new ArrayList<RuleFile>();
        for (RuleFile file : RulesAsWritten.book().files()) {
            files.add(
                    file.path().equals(SCENARIOS) ? file(SCENARIOS, file.content() + example(section, "yaml")) : file);
        }
        files.add(file("rounds/2017-06-06/french-share.drl", example(section, "drl")));

        var book = RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.compiled());

        assertThat(book.warnings()).isEmpty();
        assertThat(ScenarioRun.of(book).scenarios())
                .filteredOn(scenario -> scenario.file().equals(SCENARIOS))
                .anySatisfy(scenario -> assertThat(scenario.name()).startsWith("One of ten places is reserved"))
                .allSatisfy(scenario -> assertThat(scenario.failures()).isEmpty());
    }

    private static RuleFile file(String path, String content) {
        return new RuleFile(path, content, Digest.of(content));
    }

    private static String example(String section, String language) {
        var matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(section);
        assertThat(matcher.find()).as("an example in %s", language).isTrue();
        return matcher.group(1);
    }
}
