package ca.drawline.problem;

/**
 * What is said of one kind of problem.
 *
 * @param code stable code of the kind
 * @param title the kind in a few words
 * @param what what it means and where it comes from
 * @param frame where the example stands: {@code conditions}, {@code finding}, {@code heading} or {@code file} of a rule
 *     file, {@code book} where it replaces the cure in a file of the rule book, {@code sample} in a rule on other facts;
 *     empty where it is of a request or none is given
 * @param in the file of the rule book; empty in other frames
 * @param example lines that raise it; empty where none is short enough
 * @param cure the lines that do not, or the way out in a sentence
 */
public record ProblemPage(
        String code, String title, String what, String frame, String in, String example, String cure) {

    /** Whether it is of the rule book, and not of a request. */
    public boolean isOfRules() {
        return !frame.isEmpty();
    }

    /** The example without what cannot be shown. */
    public String shownExample() {
        return shown(example);
    }

    /** The cure without what cannot be shown. */
    public String shownCure() {
        return shown(cure);
    }

    private static String shown(String text) {
        return text.replace("\r\n", "␍␊\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\uFEFF|\\u200b", "␣")
                .strip();
    }
}
