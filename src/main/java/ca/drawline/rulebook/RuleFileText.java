package ca.drawline.rulebook;

import java.util.List;

/**
 * A file of rules, for readers.
 *
 * @param name the file's name without its ending
 * @param head paragraphs of the comment at its head
 * @param rules its rules, in the order of the file
 */
public record RuleFileText(String name, List<String> head, List<WrittenRule> rules) {

    public RuleFileText {
        head = List.copyOf(head);
        rules = List.copyOf(rules);
    }
}
