package ca.drawline.determination;

import ca.drawline.vocabulary.Wording;
import java.util.List;

/**
 * A requirement of a program or category and what became of it.
 *
 * @param rule id of the rule that decides it
 * @param name the rule's sentence
 * @param met whether the candidate meets it
 * @param because the candidate's own values that decided
 * @param asks what the rule asks, as it is written
 * @param source where the law says so
 */
public record Requirement(String rule, Wording name, boolean met, Wording because, List<String> asks, String source) {

    public Requirement {
        asks = List.copyOf(asks);
    }
}
