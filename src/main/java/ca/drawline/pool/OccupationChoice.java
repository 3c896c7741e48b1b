package ca.drawline.pool;

import ca.drawline.pool.SynthesisTables.Occupation;
import java.util.List;
import java.util.SplittableRandom;

/** Occupations to choose from, with regard to what people have studied. */
final class OccupationChoice {

    private final Weighted<Occupation> ofGraduates;
    private final Weighted<Occupation> ofOthers;

    /** @param occupations at least one */
    OccupationChoice(List<Occupation> occupations) {
        this.ofGraduates = of(occupations, true);
        this.ofOthers = of(occupations, false);
    }

    /** The occupations of a sort; all of them where there is none of the sort. */
    private static Weighted<Occupation> of(List<Occupation> occupations, boolean graduates) {
        var own = occupations.stream()
                .filter(occupation -> occupation.graduates() == graduates)
                .toList();
        return new Weighted<>(own.isEmpty() ? occupations : own, Occupation::weight);
    }

    /**
     * Chooses an occupation.
     *
     * @param random where chance comes from
     * @param graduateWork share of people with the same studies who work in occupations of graduates
     */
    Occupation draw(SplittableRandom random, double graduateWork) {
        return (random.nextDouble() < graduateWork ? ofGraduates : ofOthers).draw(random);
    }
}
