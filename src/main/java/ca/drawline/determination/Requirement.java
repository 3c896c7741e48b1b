package ca.drawline.determination;

import ca.drawline.vocabulary.Wording;

/**
 * A requirement of a program or category and what became of it.
 *
 * @param rule id of the rule that decides it
 * @param name the rule's sentence
 * @param met whether the candidate meets it
 * @param because the candidate's own values that decided
 * @param source where the law says so
 */
public record Requirement(String rule, Wording name, boolean met, Wording because, String source) {}
