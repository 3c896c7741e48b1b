package ca.drawline.candidate;

/**
 * A unit group of the National Occupational Classification.
 *
 * @param noc five digits
 * @param title the group's title
 * @param teer training, education, experience and responsibilities category, 0 to 5
 */
public record Occupation(String noc, String title, int teer) {}
