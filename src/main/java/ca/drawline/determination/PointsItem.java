package ca.drawline.determination;

import ca.drawline.vocabulary.Wording;

/**
 * Points that one rule gave.
 *
 * @param rule id of the rule
 * @param name the rule's sentence
 * @param section section of the score that they belong to
 * @param factor factor within the section
 * @param points the points, before the caps of factor and section
 * @param because the candidate's own values that decided
 * @param source where the law says so
 */
public record PointsItem(
        String rule, Wording name, String section, String factor, int points, Wording because, String source) {}
