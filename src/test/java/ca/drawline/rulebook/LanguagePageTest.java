package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.rulebook.gate.FactWord;
import ca.drawline.rulebook.gate.GateLimits;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that tells analysts what a rule may say holds the lists that the gate goes by. */
class LanguagePageTest {

    private static final Pattern ROW = Pattern.compile("<tr><th>(.*?)</th><td>(.*?)</td></tr>");

    private final String page;

    LanguagePageTest() throws IOException {
        page = Files.readString(Path.of("src/main/resources/META-INF/resources/language.html"));
    }

    @Test
    void factsAndFindingsAreThoseOfTheGate() {
        assertThat(rows("facts")).isEqualTo(words(false));
        assertThat(rows("findings")).isEqualTo(words(true));
    }

    @Test
    void constantsAreThoseOfTheGate() {
        var constants = new TreeMap<String, String>();
        RuleGate.gate()
                .vocabulary()
                .enums()
                .forEach((name, type) -> constants.put(
                        name,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
        assertThat(rows("constants")).isEqualTo(constants);
    }

    @Test
    void annotationsOperatorsAndSummariesAreThoseOfTheGate() {
        var vocabulary = RuleGate.gate().vocabulary();

        assertThat(found("<code>@(\\w+)</code>")).containsExactlyElementsOf(new TreeSet<>(vocabulary.annotations()));
        assertThat(found("<code class=\"operator\">(\\w+)</code>"))
                .containsExactlyElementsOf(new TreeSet<>(vocabulary.operators()));
        var accumulate = page.substring(page.indexOf("<code>accumulate</code> takes"), page.indexOf("of one variable"));
        assertThat(Pattern.compile("<code>(\\w+)</code>")
                        .matcher(accumulate)
                        .results()
                        .skip(1)
                        .map(result -> result.group(1)))
                .containsExactlyElementsOf(new TreeSet<>(vocabulary.summaries()));
    }

    @Test
    void limitsAreThoseOfTheGate() throws IllegalAccessException {
        var limits = new ArrayList<String>();
        for (var field : GateLimits.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                limits.add(String.valueOf(field.get(null)));
            }
        }
        assertThat(rows("limits").values()).containsExactlyInAnyOrderElementsOf(limits);
    }

    @Test
    void theReadmeOfTheRuleBookNamesThePage() throws IOException {
        assertThat(Files.readString(Path.of("rules/README.md"))).contains("/language.html");
    }

    private static Map<String, String> words(boolean found) {
        return RuleGate.gate().vocabulary().facts().values().stream()
                .filter(fact -> fact.makers().isEmpty() != found)
                .map(FactWord::type)
                .collect(Collectors.toMap(
                        Class::getSimpleName,
                        type -> Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", ")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<String, String> rows(String id) {
        var from = page.indexOf("<table id=\"" + id + "\">");
        var table = page.substring(from, page.indexOf("</table>", from));
        return ROW.matcher(table)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (one, other) -> one, TreeMap::new));
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }
}
