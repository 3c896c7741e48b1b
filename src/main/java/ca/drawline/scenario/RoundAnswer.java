package ca.drawline.scenario;

import static ca.drawline.scenario.Answer.list;
import static ca.drawline.scenario.Answer.texts;

import ca.drawline.draw.DrawCount;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.Outcome;
import ca.drawline.rulebook.DrawRules;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleInForce;
import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawType;
import ca.drawline.vocabulary.Rank;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a handful of candidates through the rules of a round and holds the outcome against what a scenario says. */
final class RoundAnswer implements Answer {

    private static final Set<String> QUESTIONS = Set.of("ranked", "cutOff", "tieBreak", "invited", "upheld", "fails");

    private final Law law;
    private final DrawRules rules;
    private final Entered entered;
    private final Outcome outcome;
    private final Set<String> invited = new TreeSet<>();
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, Boolean> tests = new TreeMap<>();
    private final @Nullable Integer cutOff;
    private final String tieBreak;

    RoundAnswer(Law law, JsonNode given) {
        this.law = law;
        this.rules = law.drawRules().watched(fired::add);
        this.entered = Entered.of(given.path("candidates"));
        var stages = stages(given.path("draw"));
        this.outcome = new DrawCount(rules, entered, endOfDay(law)).countOfPool(stages, new BitSet());
        outcome.invited().stream().mapToObj(entered::id).forEach(invited::add);
        this.cutOff = outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null;
        this.tieBreak = outcome.tieBreak().map(Instant::toString).orElse("");
        if (given.has("afterInvitation")) {
            test(stages.get(0).facts().get(0), given.get("afterInvitation"));
        }
    }

    private static Instant endOfDay(Law law) {
        return law.asOf().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    private static List<DrawStage> stages(JsonNode draw) {
        var stages = new ArrayList<DrawStage>();
        if (draw.has("stages")) {
            draw.get("stages").forEach(stage -> stages.add(stage(stage)));
        } else {
            stages.add(stage(draw));
        }
        return stages;
    }

    private static DrawStage stage(JsonNode asked) {
        var categories =
                asked.has("category") ? Set.of(asked.get("category").asText()) : texts(asked.path("categories"));
        return new DrawStage(
                DrawType.valueOf(asked.path("type").asText()),
                asked.path("program").asText(""),
                List.copyOf(categories),
                asked.path("invitations").asInt(),
                asked.has("floor") ? asked.get("floor").asInt() : null);
    }

    private void test(Draw draw, JsonNode candidate) {
        var rank = new Rank(
                candidate.path("score").asInt(),
                candidate.path("cutOff").asInt(),
                candidate.path("submittedByTieBreak").asBoolean());
        var application = new Application(candidate.path("days").asInt());
        rules.tests(draw, texts(candidate.path("eligible")), texts(candidate.path("member")), rank, application)
                .forEach((test, answer) -> tests.put(test, answer.upheld()));
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
                        JSON.numberNode(outcome.ranked().cardinality()),
                        expected.isInt()
                                && expected.intValue() == outcome.ranked().cardinality()));
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
}
