package ca.drawline.rulebook.check;

import ca.drawline.rulebook.gate.GateVocabulary;
import java.util.List;
import java.util.Set;

/**
 * What rules may name, and what is known of its meaning.
 *
 * @param vocabulary what the gate lets through
 * @param adding findings and actions that add up, so that each of two counts
 * @param shares findings that may hold a share of a number, of which a fraction is rightly dropped
 * @param known what is known of the values of findings and actions
 */
public record RuleWords(GateVocabulary vocabulary, Set<String> adding, Set<String> shares, List<KnownValue> known) {

    public RuleWords {
        adding = Set.copyOf(adding);
        shares = Set.copyOf(shares);
        known = List.copyOf(known);
    }

    /**
     * What a value of a finding or action may be.
     *
     * @param call name of the finding or action
     * @param index which of its values, from 0
     * @param names the texts that mean something; empty where any may
     * @param most the largest number that counts
     */
    public record KnownValue(String call, int index, Set<String> names, int most) {

        public KnownValue {
            names = Set.copyOf(names);
        }
    }
}
