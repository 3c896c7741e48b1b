package ca.drawline.rulebook;

/**
 * What a concern is called.
 *
 * @param concern the concern's name
 * @param en its title in English
 * @param fr its title in French
 */
public record ConcernTitle(String concern, String en, String fr) {}
