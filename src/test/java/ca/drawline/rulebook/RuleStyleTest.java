package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of the rules may rely on, whatever engine reads them. */
class RuleStyleTest {

    private static final List<RuleText> RULES = RuleText.all();
    private static final Path OCCUPATIONS = Path.of("rules/occupations/2015-01-01/noc2021.csv");
    private static final Pattern ORDERING = Pattern.compile(
            "\\b(salience|agenda-group|ruleflow-group|activation-group|no-loop|lock-on-active|auto-focus|date-effective"
                    + "|date-expires|duration|timer|enabled|dialect|global|function|declare|query|eval|modify|update|retract|delete"
                    + "|insertLogical|from\\s+(?:accumulate|collect|\\$))\\b");
    private static final Pattern CODE = Pattern.compile("(?m)^ *\"(\\d{5})\",?(?: // (.*))?$");

    static List<Path> files() {
        return RuleText.files();
    }

    @Test
    void thereAreRules() {
        assertThat(RULES).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRuleIsRead(Path file) {
        var code = RuleText.code(RuleText.read(file));
        var name = Path.of("rules").relativize(file).toString().replace('\\', '/');
        assertThat(RULES.stream().filter(rule -> rule.file().equals(name)))
                .hasSameSizeAs(Pattern.compile("(?m)^ *rule\\b")
                        .matcher(code)
                        .results()
                        .toList());
    }

    @Test
    void everyRuleHasASentenceAnIdAndASource() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.name()).matches("[A-Z][A-Za-z -]*: \\S.*[^.]");
            assertThat(rule.annotation("Id")).as(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rule.annotation("Source")).as(rule.name()).isNotBlank();
        });
    }

    @Test
    void idsAndNamesAreUniqueAtEachDate() {
        var byDate = new TreeMap<String, List<RuleText>>();
        var dates = RULES.stream().map(RuleText::date).distinct().toList();
        for (String date : dates) {
            byDate.put(date, inForce(date));
        }
        byDate.forEach((date, inForce) -> {
            assertThat(inForce)
                    .as("in force on %s", date)
                    .extracting(rule -> rule.annotation("Id"))
                    .doesNotHaveDuplicates();
            assertThat(inForce)
                    .as("in force on %s", date)
                    .extracting(RuleText::name)
                    .doesNotHaveDuplicates();
        });
    }

    private static List<RuleText> inForce(String date) {
        Map<String, String> newest = new HashMap<>();
        for (RuleText rule : RULES) {
            if (rule.date().compareTo(date) <= 0) {
                newest.merge(rule.concern(), rule.date(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        return RULES.stream()
                .filter(rule -> rule.date().equals(newest.get(rule.concern())))
                .toList();
    }

    @Test
    void anIdMeansTheSameRequirementAtEachDate() {
        var byId = RULES.stream()
                .collect(Collectors.groupingBy(rule -> rule.annotation("Id"), TreeMap::new, Collectors.toList()));
        byId.forEach((id, versions) -> {
            assertThat(versions)
                    .extracting(RuleText::concern)
                    .as(id)
                    .containsOnly(versions.get(0).concern());
            assertThat(versions)
                    .extracting(RuleText::findings)
                    .as(id)
                    .containsOnly(versions.get(0).findings());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void noOrderingTricksAndNothingButRules(Path file) {
        assertThat(RuleText.code(RuleText.read(file))).doesNotContainPattern(ORDERING);
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePackageIsTheConcernAndImportsAreThoseUsed(Path file) {
        var text = RuleText.read(file);
        var concern = Path.of("rules").relativize(file).getName(0).toString();
        assertThat(text).startsWith("package " + concern.replace('-', '_') + "\n");
        var imports = Pattern.compile("(?m)^import (\\S+)$")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(imports).isSorted().doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name).startsWith("ca.drawline.vocabulary.").doesNotContain("*");
            var word = name.substring(name.lastIndexOf('.') + 1);
            assertThat(text).containsPattern("(?m)^[^i].*\\b" + word + "\\b|^insert.*\\b" + word + "\\b");
        });
    }

    static Stream<Path> categories() {
        return files().stream()
                .filter(file -> file.startsWith(Path.of("rules", "categories"))
                        || file.startsWith(Path.of("rules", "categories-physicians")));
    }

    @ParameterizedTest
    @MethodSource("categories")
    void everyCodeOfACategoryStandsOnALineWithItsTitle(Path file) throws IOException {
        var titles = titles();
        var text = RuleText.read(file);
        var found = 0;
        for (String list : text.split("\\bin \\(", -1)) {
            var listed = new ArrayList<String>();
            var lines = CODE.matcher(list);
            while (lines.find()) {
                listed.add(lines.group(1));
                assertThat(titles).containsKey(lines.group(1));
                assertThat(lines.group(2)).as(lines.group(1)).isEqualTo(titles.get(lines.group(1)));
            }
            assertThat(listed).doesNotHaveDuplicates().isSorted();
            found += listed.size();
        }
        assertThat(Pattern.compile("\"\\d{5}\"").matcher(text).results()).hasSize(found);
    }

    private static Map<String, String> titles() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new java.io.StringReader(RuleText.read(OCCUPATIONS)))) {
            return rows.stream().collect(Collectors.toMap(row -> row.get("code"), row -> row.get("title")));
        }
    }

    @ParameterizedTest
    @MethodSource("categories")
    void everyCategorySaysWhatItIsCalledAndWhatItIsFor(Path file) {
        var name = file.getFileName().toString().replace(".drl", "");
        var member = RULES.stream()
                .filter(rule -> Path.of("rules", rule.file()).equals(file)
                        && rule.findings().equals(List.of("Member " + name)))
                .toList();
        assertThat(member).hasSize(1).allSatisfy(rule -> {
            assertThat(rule.annotation("Category")).isEqualTo(name);
            assertThat(rule.annotation("LabelEn")).isNotBlank();
            assertThat(rule.annotation("LabelFr")).isNotBlank();
            assertThat(rule.annotation("Purpose")).isNotBlank();
            assertThat(rule.annotation("PurposeFr")).isNotBlank();
        });
    }
}
