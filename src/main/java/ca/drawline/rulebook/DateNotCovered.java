package ca.drawline.rulebook;

import java.time.LocalDate;

/** The asked date lies before the first rule. */
public final class DateNotCovered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate coversFrom;

    DateNotCovered(LocalDate asOf, LocalDate coversFrom) {
        super("The rule book states the law from %s; the asked date (%s) is earlier.".formatted(coversFrom, asOf));
        this.coversFrom = coversFrom;
    }

    /** The first date that can be asked. */
    public LocalDate coversFrom() {
        return coversFrom;
    }
}
