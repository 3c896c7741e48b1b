package ca.drawline.intake;

/**
 * Something in a JSON document that is not acceptable.
 *
 * @param pointer JSON pointer (RFC 6901) to the place
 * @param code stable code of the kind of problem
 * @param message what is wrong, with the value, in a sentence
 * @param hint the way out
 */
public record FieldProblem(String pointer, String code, String message, String hint) {}
