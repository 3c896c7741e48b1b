package ca.drawline.scenario;

import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleInForce;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the rules make of the candidate or draw of a scenario. */
sealed interface Answer permits CandidateAnswer, RoundAnswer {

    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Ids of the rules that found something. */
    Set<String> fired();

    /** What is expected under one name, held against what was found. */
    Stream<Expectation> expectations(String what, JsonNode expected);

    /** Everything that is expected, one by one as it is asked for. */
    default Stream<Expectation> expectations(JsonNode then) {
        return then.properties().stream().flatMap(field -> expectations(field.getKey(), field.getValue()));
    }

    static Expectation expectation(
            String what, JsonNode expected, JsonNode found, boolean held, Supplier<List<RuleInForce>> rules) {
        return new Expectation(what, expected, found, held, held ? List.of() : rules.get());
    }

    /** Nothing that a scenario can ask for: what was found is the way out. */
    static Expectation unknown(String what, String named, String kind, Collection<String> names) {
        return new Expectation(
                what,
                JSON.textNode(named),
                JSON.textNode("There is no %s `%s`. %s".formatted(kind, named, Nearest.hint(named, names))),
                false,
                List.of());
    }

    static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static ArrayNode list(Collection<String> texts) {
        var list = JSON.arrayNode();
        texts.stream().sorted().forEach(list::add);
        return list;
    }
}
