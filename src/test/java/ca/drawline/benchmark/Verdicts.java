package ca.drawline.benchmark;

import ca.drawline.pool.PoolStandings;
import ca.drawline.rulebook.Law.Outline;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a way to evaluate says of each candidate.
 *
 * @param scores the ranking score
 * @param programs as bits in the order of {@link HandWrittenLaw#PROGRAMS}
 * @param categories as bits in the order of {@link HandWrittenLaw#CATEGORIES}
 */
record Verdicts(short[] scores, byte[] programs, byte[] categories) {

    private static final int CHUNK = 8_192;

    Verdicts(int size) {
        this(new short[size], new byte[size], new byte[size]);
    }

    /** Evaluated by hand-written Java, with as many threads as the caller's pool has. */
    static Verdicts byHand(HandWrittenColumns columns) {
        var law = new HandWrittenLaw(columns);
        return of(byHand(law, columns.size));
    }

    static HandWrittenLaw.Findings byHand(HandWrittenLaw law, int size) {
        var findings = new HandWrittenLaw.Findings(size);
        IntStream.range(0, (size + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> law.evaluate(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK), findings));
        return findings;
    }

    static Verdicts of(HandWrittenLaw.Findings findings) {
        return new Verdicts(findings.scores(), findings.programs(), findings.categories());
    }

    static Verdicts of(PoolStandings standings) {
        var programs = new byte[standings.standings()];
        var categories = new byte[standings.standings()];
        for (int standing = 0; standing < programs.length; standing++) {
            programs[standing] = bits(HandWrittenLaw.PROGRAMS, standings.programs(standing));
            categories[standing] = bits(HandWrittenLaw.CATEGORIES, standings.categories(standing));
        }
        var verdicts = new Verdicts(standings.size());
        for (int i = 0; i < standings.size(); i++) {
            verdicts.scores[i] = (short) standings.score(i);
            verdicts.programs[i] = programs[standings.standing(i)];
            verdicts.categories[i] = categories[standings.standing(i)];
        }
        return verdicts;
    }

    static Verdicts ofOutlines(List<Outline> outlines) {
        var verdicts = new Verdicts(outlines.size());
        for (int i = 0; i < outlines.size(); i++) {
            var outline = outlines.get(i);
            verdicts.scores[i] = (short) outline.score();
            verdicts.programs[i] = bits(HandWrittenLaw.PROGRAMS, outline.programs());
            verdicts.categories[i] = bits(HandWrittenLaw.CATEGORIES, outline.categories());
        }
        return verdicts;
    }

    private static byte bits(List<String> names, List<String> of) {
        var bits = 0;
        for (String name : of) {
            bits |= 1 << names.indexOf(name);
        }
        return (byte) bits;
    }

    int size() {
        return scores.length;
    }

    /** Fails at the first candidate of whom something else is said here than there; there may be more candidates there. */
    void requireSame(String who, Verdicts others) {
        for (int i = 0; i < size(); i++) {
            if (scores[i] != others.scores[i]
                    || programs[i] != others.programs[i]
                    || categories[i] != others.categories[i]) {
                throw new AssertionError("%s says %d, %s, %s of candidate %d, and others say %d, %s, %s"
                        .formatted(
                                who,
                                scores[i],
                                named(HandWrittenLaw.PROGRAMS, programs[i]),
                                named(HandWrittenLaw.CATEGORIES, categories[i]),
                                i,
                                others.scores[i],
                                named(HandWrittenLaw.PROGRAMS, others.programs[i]),
                                named(HandWrittenLaw.CATEGORIES, others.categories[i])));
            }
        }
    }

    private static List<String> named(List<String> names, byte bits) {
        return IntStream.range(0, names.size())
                .filter(bit -> (bits >> bit & 1) == 1)
                .mapToObj(names::get)
                .toList();
    }
}
