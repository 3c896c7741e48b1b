package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.FactWord;
import ca.drawline.vocabulary.Constant;
import ca.drawline.vocabulary.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of rules, word by word, for whoever writes them. Which words there are is what the gate lets pass; what
 * they mean stands in {@code vocabulary.yaml}.
 *
 * @param facts what conditions may read
 * @param findings what a rule may find under {@code then}
 * @param constants types of constants
 * @param metadata what a rule says about itself, as {@code @Id("…")}
 * @param operators what compares, joins and computes
 * @param summaries functions of an accumulate
 * @param words what joins conditions and frames a rule
 * @param methods what may be called, under {@code then} alone
 */
public record RuleLanguage(
        List<FactMeaning> facts,
        List<FindingMeaning> findings,
        List<ConstantMeaning> constants,
        List<Word> metadata,
        List<Word> operators,
        List<Word> summaries,
        List<Word> words,
        List<Word> methods) {

    private static final class Once {
        private static final RuleLanguage LANGUAGE = read(Meanings.shipped());
    }

    /** Where a fact comes from. */
    public enum Kind {
        /** It is derived from the profile before any rule has run. */
        GIVEN,
        /** It is a row of a grid or chart beside the rules. */
        ROW,
        /** Rules find it, or Drawline sums it up from what they found. */
        FINDING
    }

    /**
     * A word and what it means.
     *
     * @param name the word as rules write it
     * @param meaning what it means
     */
    public record Word(String name, Wording meaning) {}

    /**
     * A field of a fact.
     *
     * @param name the field as rules write it
     * @param type {@code int}, {@code double}, {@code boolean}, {@code String}, {@code Instant}, or a type of constants
     * @param meaning what it means
     * @param asked whether the rule decides its value by {@code ==}, and the fact is made to measure for it
     * @param otherwise the value of such a field where a rule does not say it; none where a rule must, or any may be read
     * @param values the constants that it can be; none for other types
     */
    public record Field(
            String name,
            String type,
            Wording meaning,
            boolean asked,
            @Nullable String otherwise,
            @Nullable List<Word> values) {}

    /**
     * A fact.
     *
     * @param name its name as rules write it
     * @param kind where it comes from
     * @param type the class that a file imports for it
     * @param meaning what it means
     * @param fields what can be read of it
     */
    public record FactMeaning(String name, Kind kind, String type, Wording meaning, List<Field> fields) {}

    /**
     * Something that a rule may find.
     *
     * @param name its name as rules write it
     * @param type the class that a file imports for it
     * @param meaning what it means
     * @param arguments what it is made of, in order
     */
    public record FindingMeaning(String name, String type, Wording meaning, List<Field> arguments) {}

    /**
     * A type of constants.
     *
     * @param name its name as rules write it
     * @param type the class that a file imports for it
     * @param meaning what it means
     * @param values its constants, in order
     */
    public record ConstantMeaning(String name, String type, Wording meaning, List<Word> values) {}

    /** The language of this service. */
    public static RuleLanguage shipped() {
        return Once.LANGUAGE;
    }

    private static RuleLanguage read(Meanings meanings) {
        var vocabulary = RuleGate.gate().vocabulary();
        var known = vocabulary.facts().values();
        return new RuleLanguage(
                known.stream().map(fact -> fact(fact, meanings)).toList(),
                known.stream()
                        .filter(fact -> !fact.makers().isEmpty())
                        .map(fact -> fact(fact, meanings))
                        .map(fact -> new FindingMeaning(fact.name(), fact.type(), fact.meaning(), fact.fields()))
                        .toList(),
                vocabulary.enums().entrySet().stream()
                        .map(type -> new ConstantMeaning(
                                type.getKey(),
                                type.getValue().getName(),
                                Meanings.of(meanings.constants(), type.getKey()),
                                values(type.getValue())))
                        .toList(),
                words(meanings.metadata()),
                words(meanings.operators()),
                words(meanings.summaries()),
                words(meanings.words()),
                words(meanings.methods()));
    }

    private static FactMeaning fact(FactWord fact, Meanings meanings) {
        var type = Words.type(fact.type());
        var kind = fact.row() ? Kind.ROW : fact.makers().isEmpty() ? Kind.GIVEN : Kind.FINDING;
        return new FactMeaning(
                type.name(),
                kind,
                type.type().getName(),
                meanings.fact(type.name()),
                type.components().stream()
                        .map(component -> new Field(
                                component.name(),
                                component.type().getSimpleName(),
                                meanings.field(type.name(), component.name()),
                                component.asked(),
                                component.otherwise().isEmpty() ? null : component.otherwise(),
                                component.type().isEnum() ? values(component.type()) : null))
                        .toList());
    }

    private static List<Word> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Word(((Enum<?>) value).name(), ((Constant) value).inWords()))
                .toList();
    }

    private static List<Word> words(Map<String, Wording> meanings) {
        return meanings.entrySet().stream()
                .map(word -> new Word(word.getKey(), word.getValue()))
                .toList();
    }
}
