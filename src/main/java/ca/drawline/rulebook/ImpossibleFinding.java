package ca.drawline.rulebook;

import java.util.List;

/** A rule found what cannot be, such as more points than there are; the words of findings refuse to say it. */
public final class ImpossibleFinding extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param found ids of rules, one for each time that one found something before
     * @param cause what was refused
     */
    ImpossibleFinding(List<String> found, RuntimeException cause) {
        super(
                "A rule found what cannot be: " + innermost(cause)
                        + (found.isEmpty() ? "" : " The rule before it was " + found.get(found.size() - 1) + "."),
                cause);
    }

    private static String innermost(Throwable cause) {
        var reason = cause;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        var message = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return message.endsWith(".") ? message : message + ".";
    }
}
