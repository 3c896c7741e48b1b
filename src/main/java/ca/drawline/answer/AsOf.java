package ca.drawline.answer;

import ca.drawline.answer.ProblemDetail.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads the day that is asked about. */
public final class AsOf {

    private AsOf() {}

    /**
     * A date, or the date in UTC of a moment; none, and a fault more, where it is neither.
     *
     * @param parameter what the day is asked by
     */
    public static Optional<LocalDate> read(String parameter, String given, List<Fault> faults) {
        try {
            // A plus sign in a query stands for a space, so an offset east of Greenwich arrives with one.
            return Optional.of(
                    given.contains("T")
                            ? OffsetDateTime.parse(given.replace(' ', '+'))
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDate()
                            : LocalDate.parse(given));
        } catch (DateTimeException e) {
            faults.add(Fault.inQuery(
                    parameter,
                    "not-a-date",
                    "The parameter '%s' (\"%s\") is neither a date nor a moment.".formatted(parameter, given),
                    "Write \"2023-06-28\" or \"2023-06-28T14:04:34Z\"."));
            return Optional.empty();
        }
    }
}
