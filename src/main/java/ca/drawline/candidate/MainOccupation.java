package ca.drawline.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The occupation in which someone has worked most. Asked of whole pools, so it allocates nothing. */
public final class MainOccupation {

    private MainOccupation() {}

    /**
     * The NOC code of the occupation in which someone has worked longest by a day, by the hour; the lowest code of equals. None
     * without work.
     */
    public static @Nullable String of(List<Job> work, LocalDate asOf) {
        String longest = null;
        var most = 0d;
        for (int i = 0; i < work.size(); i++) {
            var noc = work.get(i).noc();
            var hours = hours(work, noc, asOf);
            if (longest == null || hours > most || (hours == most && noc.compareTo(longest) < 0)) {
                longest = noc;
                most = hours;
            }
        }
        return longest;
    }

    private static double hours(List<Job> work, String noc, LocalDate asOf) {
        var hours = 0d;
        for (int i = 0; i < work.size(); i++) {
            var job = work.get(i);
            if (job.noc().equals(noc)) {
                var ended = job.endedOn() == null || job.endedOn().isAfter(asOf) ? asOf : job.endedOn();
                hours += Math.max(0, ended.toEpochDay() - job.startedOn().toEpochDay()) * job.hoursPerWeek();
            }
        }
        return hours;
    }
}
