package ca.drawline.scenario;

import static ca.drawline.scenario.Answer.list;
import static ca.drawline.scenario.Answer.texts;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleInForce;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a handful of candidates through the rules of a round and holds the outcome against what a scenario says. */
final class RoundAnswer implements Answer {

    private static final Set<String> QUESTIONS = Set.of("ranked", "cutOff", "tieBreak", "invited", "upheld", "fails");

    private final Law law;
    private final DrawRules rules;
    private final Draw draw;
    private final List<Entrant> ranked = new ArrayList<>();
    private final Set<String> invited = new TreeSet<>();
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, Boolean> tests = new TreeMap<>();
    private final @Nullable Integer cutOff;
    private String tieBreak = "";

    private record Entrant(String id, int score, Instant submittedAt) {}

    RoundAnswer(Law law, JsonNode given) {
        this.law = law;
        this.rules = law.drawRules();
        var asked = given.path("draw");
        this.draw = new Draw(
                DrawType.valueOf(asked.path("type").asText()),
                asked.path("program").asText(""),
                asked.path("category").asText(""),
                asked.path("invitations").asInt());
        for (JsonNode candidate : given.path("candidates")) {
            rank(candidate);
        }
        this.cutOff = findCutOff();
        if (cutOff != null) {
            invite(cutOff);
        }
        if (given.has("afterInvitation")) {
            test(given.get("afterInvitation"));
        }
    }

    private void test(JsonNode candidate) {
        var rank = new Rank(
                candidate.path("score").asInt(),
                candidate.path("cutOff").asInt(),
                candidate.path("submittedByTieBreak").asBoolean());
        var application = new Application(candidate.path("days").asInt());
        var facts = standing(candidate);
        facts.addAll(List.of(rank, application));
        fired.addAll(rules.firedRules(facts));
        rules.tests(draw, texts(candidate.path("eligible")), texts(candidate.path("member")), rank, application)
                .forEach((test, answer) -> tests.put(test, answer.upheld()));
    }

    private void rank(JsonNode candidate) {
        fired.addAll(rules.firedRules(standing(candidate)));
        if (rules.ranks(draw, texts(candidate.path("eligible")), texts(candidate.path("member")))) {
            ranked.add(new Entrant(
                    candidate.path("id").asText(),
                    candidate.path("score").asInt(),
                    Instant.parse(candidate.path("submittedAt").asText())));
        }
    }

    private List<Fact> standing(JsonNode candidate) {
        var facts = new ArrayList<Fact>(List.of(draw));
        texts(candidate.path("eligible")).forEach(program -> facts.add(new Eligible(program)));
        texts(candidate.path("member")).forEach(category -> facts.add(new Member(category)));
        return facts;
    }

    private @Nullable Integer findCutOff() {
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

    @Override
    public Set<String> fired() {
        return fired;
    }

    @Override
    public Stream<Expectation> expectations(String what, JsonNode expected) {
        return switch (what) {
            case "ranked" ->
                Stream.of(of(
                        what,
                        expected,
                        JSON.numberNode(ranked.size()),
                        expected.isInt() && expected.intValue() == ranked.size()));
            case "cutOff" ->
                Stream.of(of(
                        what,
                        expected,
                        cutOff == null ? JSON.nullNode() : JSON.numberNode(cutOff),
                        cutOff == null ? expected.isNull() : expected.isInt() && expected.intValue() == cutOff));
            case "tieBreak" ->
                Stream.of(of(
                        what,
                        expected,
                        JSON.textNode(tieBreak),
                        tieBreak.equals(expected.isNull() ? "" : expected.asText(""))));
            case "invited" -> Stream.of(of(what, expected, list(invited), invited.equals(texts(expected))));
            case "upheld" -> texts(expected).stream().map(test -> upheld(what, test, true));
            case "fails" -> texts(expected).stream().map(test -> upheld(what, test, false));
            default -> Stream.of(Answer.unknown(what, what, "expectation", QUESTIONS));
        };
    }

    private Expectation upheld(String what, String test, boolean wanted) {
        var found = tests.get(test);
        return found == null
                ? Answer.unknown(what, test, "test", tests.keySet())
                : of(what + " " + test, JSON.booleanNode(wanted), JSON.booleanNode(found), found == wanted);
    }

    private Expectation of(String what, JsonNode expected, JsonNode found, boolean held) {
        return Answer.expectation(what, expected, found, held, this::rulesAtWork);
    }

    private List<RuleInForce> rulesAtWork() {
        return law.rules().stream()
                .filter(rule -> rule.aboutDraws() && fired.contains(rule.id()))
                .toList();
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
}
