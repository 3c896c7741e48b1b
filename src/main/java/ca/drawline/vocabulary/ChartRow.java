package ca.drawline.vocabulary;

/**
 * One row of a language chart: the results of a test's ability that make a level.
 *
 * @param test the test's name
 * @param language the language that it tests
 * @param ability the ability
 * @param from lowest result of the level, on the test's own scale
 * @param to highest result of the level
 * @param clb the level
 */
public record ChartRow(String test, Language language, Ability ability, double from, double to, int clb) {}
