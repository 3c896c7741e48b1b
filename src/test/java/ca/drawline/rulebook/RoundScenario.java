package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawType;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Rank;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.ScoreBand;
import ca.drawline.vocabulary.Tied;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a handful of candidates through the rules of a round and holds the outcome against what a scenario says. */
final class RoundScenario {

    private final DrawRules rules;
    private final Draw draw;
    private final List<Entrant> ranked = new ArrayList<>();
    private final Set<String> invited = new TreeSet<>();
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, Boolean> tests = new TreeMap<>();
    private final @Nullable Integer cutOff;
    private String tieBreak = "";

    private record Entrant(String id, int score, Instant submittedAt) {}

    RoundScenario(Scenario scenario) {
        this.rules = RulesAsWritten.book().on(scenario.asOf()).drawRules();
        var asked = scenario.given().path("draw");
        this.draw = new Draw(
                DrawType.valueOf(asked.path("type").asText()),
                asked.path("program").asText(""),
                asked.path("category").asText(""),
                asked.path("invitations").asInt());
        for (JsonNode candidate : scenario.given().path("candidates")) {
            rank(candidate);
        }
        this.cutOff = cutOff();
        if (cutOff != null) {
            invite(cutOff);
        }
        if (scenario.given().has("afterInvitation")) {
            test(scenario.given().get("afterInvitation"));
        }
    }

    private void test(JsonNode candidate) {
        var rank = new Rank(
                candidate.path("score").asInt(),
                candidate.path("cutOff").asInt(),
                candidate.path("submittedByTieBreak").asBoolean());
        var application = new Application(candidate.path("days").asInt());
        var programs = texts(candidate.path("eligible"));
        var categories = texts(candidate.path("member"));
        var facts = new ArrayList<Fact>(List.of(draw, rank, application));
        programs.forEach(program -> facts.add(new Eligible(program)));
        categories.forEach(category -> facts.add(new Member(category)));
        fired.addAll(rules.firedRules(facts));
        rules.tests(draw, programs, categories, rank, application)
                .forEach((test, answer) -> tests.put(test, answer.upheld()));
    }

    private void rank(JsonNode candidate) {
        var programs = texts(candidate.path("eligible"));
        var categories = texts(candidate.path("member"));
        var facts = new ArrayList<Fact>(List.of(draw));
        programs.forEach(program -> facts.add(new Eligible(program)));
        categories.forEach(category -> facts.add(new Member(category)));
        fired.addAll(rules.firedRules(facts));
        if (rules.ranks(draw, programs, categories)) {
            ranked.add(new Entrant(
                    candidate.path("id").asText(),
                    candidate.path("score").asInt(),
                    Instant.parse(candidate.path("submittedAt").asText())));
        }
    }

    private @Nullable Integer cutOff() {
        var ranking = new Ranking(ranked.size());
        var facts = new ArrayList<Fact>(List.of(draw, ranking));
        facts.addAll(bands());
        fired.addAll(rules.firedRules(facts));
        var found = rules.cutOff(draw, ranking, bands());
        return found.isPresent() ? found.getAsInt() : null;
    }

    private void invite(int score) {
        ranked.stream().filter(entrant -> entrant.score() > score).forEach(entrant -> invited.add(entrant.id()));
        var tied =
                tied(ranked.stream().filter(entrant -> entrant.score() == score).toList());
        var places = new Places(Math.min(draw.invitations() - invited.size(), tied.size()));
        var facts = new ArrayList<Fact>(List.of(draw, places));
        facts.addAll(tied);
        fired.addAll(rules.firedRules(facts));
        var line = rules.line(draw, places, tied);
        invited.addAll(line.invited());
        line.tieBreak().ifPresent(found -> tieBreak = found.submittedAt().toString());
    }

    Set<String> fired() {
        return fired;
    }

    void expect(JsonNode then) {
        assertThat(then.properties()).as("what must come out").isNotEmpty();
        for (var expected : then.properties()) {
            var value = expected.getValue();
            switch (expected.getKey()) {
                case "ranked" -> assertThat(ranked).as("ranked").hasSize(value.intValue());
                case "cutOff" -> assertThat(cutOff).as("cut-off").isEqualTo(value.isNull() ? null : value.intValue());
                case "tieBreak" -> assertThat(tieBreak).as("tie-break").isEqualTo(value.asText(""));
                case "upheld" -> texts(value).forEach(test -> assertThat(tests).containsEntry(test, true));
                case "fails" -> texts(value).forEach(test -> assertThat(tests).containsEntry(test, false));
                case "invited" -> assertThat(invited).as("invited").isEqualTo(texts(value));
                default ->
                    throw new AssertionError("A round's scenario cannot ask for `%s`.".formatted(expected.getKey()));
            }
        }
    }

    private List<ScoreBand> bands() {
        return ranked.stream()
                .map(Entrant::score)
                .distinct()
                .sorted()
                .map(score -> new ScoreBand(
                        score,
                        count(entrant -> entrant.score() == score),
                        count(entrant -> entrant.score() > score),
                        count(entrant -> entrant.score() < score)))
                .toList();
    }

    private int count(Predicate<Entrant> of) {
        return (int) ranked.stream().filter(of).count();
    }

    private static List<Tied> tied(List<Entrant> entrants) {
        var byId = Comparator.comparing(Entrant::id);
        var earliest = entrants.stream()
                .sorted(Comparator.comparing(Entrant::submittedAt).thenComparing(byId))
                .toList();
        var latest = entrants.stream()
                .sorted(Comparator.comparing(Entrant::submittedAt).reversed().thenComparing(byId))
                .toList();
        return entrants.stream()
                .map(entrant -> new Tied(
                        entrant.id(),
                        entrant.submittedAt(),
                        earliest.indexOf(entrant) + 1,
                        latest.indexOf(entrant) + 1))
                .toList();
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
