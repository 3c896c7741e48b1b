package ca.drawline.intake;

/**
 * A draft to be begun.
 *
 * @param name what it is about
 * @param base name of the rules that it changes: {@code published} or {@code versions/} and a number
 */
public record NewDraft(String name, String base) {}
