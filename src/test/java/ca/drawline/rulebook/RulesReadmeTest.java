package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.determination.CategoryResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of rules/README.md, tried as an analyst would: copied into the rule book as they stand on the page. */
class RulesReadmeTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path RULES = Path.of("rules");

    private final Path copy;
    private final String page;

    RulesReadmeTest(@TempDir Path copy) throws IOException {
        this.copy = copy;
        this.page = Files.readString(RULES.resolve("README.md"));
    }

    @BeforeEach
    void copyTheRuleBook() throws IOException {
        try (var walk = Files.walk(RULES)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(RULES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void droppingInTheExampleAddsTheCategoryAndNothingElse() throws Exception {
        var scenario = YAML.readTree(example("yaml")).get(0);
        var date = LocalDate.parse(scenario.path("asOf").asText());
        var before = book().on(date).categories();

        Files.writeString(copy.resolve(pathOfExample()), example("drl"));

        var after = book().on(date).categories();
        assertThat(after).containsAll(before).hasSize(before.size() + 1);
        assertThat(after)
                .filteredOn(category -> category.category().equals("aviation"))
                .singleElement()
                .satisfies(category -> {
                    assertThat(category.label().en()).isEqualTo("Aviation occupations");
                    assertThat(category.label().fr()).isEqualTo("Professions de l'aviation");
                    assertThat(category.occupations()).extracting("noc").containsExactly("22313", "72404", "72600");
                    assertThat(category.file()).isEqualTo(pathOfExample());
                });
    }

    @Test
    void theScenarioOfThePageComesOutAsItSays() throws Exception {
        Files.writeString(copy.resolve(pathOfExample()), example("drl"));
        var scenario = YAML.readTree(example("yaml")).get(0);
        var law = book().on(LocalDate.parse(scenario.path("asOf").asText()));

        var determination = law.determine(ProfileJson.profile(law, person(scenario.path("given"))));

        assertThat(determination.categories())
                .filteredOn(CategoryResult::member)
                .extracting(CategoryResult::category)
                .contains(scenario.path("then").path("member").get(0).asText())
                .doesNotContain(scenario.path("then").path("notMember").get(0).asText());
        assertThat(determination.categories())
                .filteredOn(category -> category.category().equals("aviation"))
                .flatExtracting(CategoryResult::requirements)
                .singleElement()
                .satisfies(requirement -> assertThat(requirement.because().en()).contains("occupation 72404"));
    }

    private JsonNode person(JsonNode given) throws IOException {
        var people = YAML.readTree(RULES.resolve("people-programs.yaml").toFile());
        var person = (ObjectNode) people.path(given.path("base").asText()).deepCopy();
        person.set("work", given.path("work"));
        return person;
    }

    private RuleBook book() throws IOException, BrokenRuleBook {
        return RuleBook.open(
                new RulesDirectory(copy).read().files(), List.of(RulesAsWritten.book()), RulesAsWritten.COMPILED);
    }

    private String pathOfExample() {
        var matcher = Pattern.compile("One file, here `([^`]+)`").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String example(String language) {
        var matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        assertThat(matcher.find()).as("an example in %s", language).isTrue();
        return matcher.group(1);
    }
}
