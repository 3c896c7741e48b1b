package ca.drawline.draw.comparison;

import ca.drawline.candidate.MainOccupation;
import ca.drawline.candidate.Profile;
import ca.drawline.round.PoolBand;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The groups that people are counted in, of those that a profile tells. */
final class Groups {

    private static final int AGE_BAND = 5;

    private Groups() {}

    /** The NOC code of the occupation in which someone has worked longest, by the hour; the lowest code of equals. */
    static Optional<String> occupation(Profile profile, LocalDate asOf) {
        return Optional.ofNullable(MainOccupation.of(profile.work(), asOf));
    }

    /** The age on a day, by five years. */
    static String age(Profile profile, LocalDate asOf) {
        var from = Math.max(0, Period.between(profile.dateOfBirth(), asOf).getYears()) / AGE_BAND * AGE_BAND;
        return from + "-" + (from + AGE_BAND - 1);
    }

    /** The band of a score; scores above all published ones stand with the highest. */
    static String band(int score, List<PoolBand> bands) {
        var band = bands.stream().filter(one -> one.contains(score)).findFirst().orElse(bands.get(0));
        return band.from() + "-" + band.to();
    }
}
