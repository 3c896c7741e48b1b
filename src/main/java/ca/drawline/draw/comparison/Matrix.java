package ca.drawline.draw.comparison;

import ca.drawline.candidate.Occupation;
import ca.drawline.draw.comparison.Account.Turned;
import ca.drawline.draw.comparison.ComparisonResult.By;
import ca.drawline.round.PoolBand;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts those who turn by cause and each way of grouping them. */
final class Matrix {

    private static final String NO_WORK = "none";

    /** Bands and ages begin with their lowest value. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(group -> Integer.parseInt(group.substring(0, group.indexOf('-'))));

    private final Turns turns;
    private final Reasons reasons;
    private final List<PoolBand> bands;

    Matrix(Turns turns, Reasons reasons, List<PoolBand> bands) {
        this.turns = turns;
        this.reasons = reasons;
        this.bands = bands;
    }

    By of(List<Turned> gained, List<Turned> lost) {
        var program = new Tally();
        var category = new Tally();
        var band = new Tally(BY_NUMBER.reversed());
        var occupation = new Tally();
        var age = new Tally(BY_NUMBER);
        var language = new Tally();
        Stream.concat(gained.stream(), lost.stream()).forEach(one -> {
            var run = reasons.inviting(one.turn());
            var profile = run.candidate(one.candidate());
            var day = LocalDate.ofInstant(run.request().asOf(), ZoneOffset.UTC);
            var standing = one.turn() == Turn.GAINED ? turns.after(one.candidate()) : turns.before(one.candidate());
            standing.programs().forEach(group -> program.add(group, one.cause(), one.turn()));
            standing.categories().forEach(group -> category.add(group, one.cause(), one.turn()));
            band.add(Groups.band(run.standings().score(one.candidate()), bands), one.cause(), one.turn());
            occupation.add(Groups.occupation(profile, day).orElse(NO_WORK), one.cause(), one.turn());
            age.add(Groups.age(profile, day), one.cause(), one.turn());
            language.add(profile.firstOfficialLanguage().name(), one.cause(), one.turn());
        });
        return new By(
                program.cells(group -> null),
                category.cells(reasons::category),
                band.cells(group -> null),
                occupation.cells(this::occupation),
                age.cells(group -> null),
                language.cells(group -> Language.valueOf(group).inWords()));
    }

    /** The classification is quoted in English; a code that it does not have has no title. */
    private @Nullable Wording occupation(String noc) {
        if (noc.equals(NO_WORK)) {
            return new Wording("no work declared", "aucun emploi déclaré");
        }
        Occupation known = turns.alternative().law().occupations().get(noc);
        return known == null ? null : new Wording(known.title(), known.title());
    }
}
