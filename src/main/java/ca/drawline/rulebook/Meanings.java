package ca.drawline.rulebook;

import static java.util.Objects.requireNonNull;

import ca.drawline.vocabulary.Wording;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of rules mean, as {@code vocabulary.yaml} says it.
 *
 * @param facts facts and findings, by name
 * @param fields fields that mean the same in several facts, by name
 * @param constants types of constants, by name
 * @param metadata what a rule says about itself, by name
 * @param operators operators
 * @param summaries functions of an accumulate
 * @param words other words of the language
 * @param methods what may be called
 */
record Meanings(
        Map<String, FactText> facts,
        Map<String, Wording> fields,
        Map<String, Wording> constants,
        Map<String, Wording> metadata,
        Map<String, Wording> operators,
        Map<String, Wording> summaries,
        Map<String, Wording> words,
        Map<String, Wording> methods) {

    private static final String RESOURCE = "/vocabulary.yaml";

    /**
     * A fact or finding.
     *
     * @param means what it means
     * @param fields its fields that mean something of their own; none where all are among the common ones
     */
    record FactText(Wording means, @Nullable Map<String, Wording> fields) {

        Map<String, Wording> ownFields() {
            return fields == null ? Map.of() : fields;
        }
    }

    /** The meanings that are part of this program. */
    static Meanings shipped() {
        try (var stream = Meanings.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readValue(requireNonNull(stream, RESOURCE), Meanings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    Wording fact(String name) {
        return text(name).means();
    }

    Wording field(String fact, String field) {
        var own = text(fact).ownFields().get(field);
        return own == null ? of(fields, field) : own;
    }

    private FactText text(String name) {
        return requireNonNull(facts.get(name), name);
    }

    static Wording of(Map<String, Wording> meanings, String name) {
        return requireNonNull(meanings.get(name), name);
    }
}
