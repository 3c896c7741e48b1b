package ca.drawline.determination;

/**
 * A name in both official languages.
 *
 * @param en in English
 * @param fr in French
 */
public record Label(String en, String fr) {}
