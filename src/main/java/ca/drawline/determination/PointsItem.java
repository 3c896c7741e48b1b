package ca.drawline.determination;

/**
 * Points that one rule gave.
 *
 * @param rule id of the rule
 * @param section section of the score that they belong to
 * @param factor factor within the section
 * @param points the points, before the caps of factor and section
 * @param because the candidate's own values that decided
 * @param source where the law says so
 */
public record PointsItem(String rule, String section, String factor, int points, String because, String source) {}
