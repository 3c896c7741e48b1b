package ca.drawline.draw;

import ca.drawline.determination.RulesVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draw over a pool comes to.
 *
 * @param id identifies request, rules and pool; the same three, under the same name of the rules, give the same id
 * @param request the draw as asked for
 * @param cutOff score of the lowest-ranked candidate invited; none when nobody is ranked
 * @param tieBreak submission moment of that candidate
 * @param invited how many are invited
 * @param ranked how many took part
 * @param atCutOff the candidates at the cut-off
 * @param bands the ranked candidates by score, in the bands of the published distribution, highest first
 * @param byProgram the invited by program for which they are eligible; one may count under several
 * @param byCategory the invited by category of which they are members; one may count under several
 * @param notes what a reader must know to read the result rightly, in sentences
 * @param rules the version of the rule book that decided
 * @param pool the pool
 * @param digest SHA-256 over rules, pool, request and the invited
 * @param elapsedMs time it took, in milliseconds
 */
public record DrawResult(
        String id,
        DrawRequest request,
        @Nullable Integer cutOff,
        @Nullable Instant tieBreak,
        int invited,
        int ranked,
        AtCutOff atCutOff,
        List<Band> bands,
        Map<String, Integer> byProgram,
        Map<String, Integer> byCategory,
        List<String> notes,
        RulesVersion rules,
        PoolReference pool,
        String digest,
        long elapsedMs) {

    public DrawResult {
        bands = List.copyOf(bands);
        notes = List.copyOf(notes);
    }

    /**
     * The candidates at the cut-off.
     *
     * @param candidates how many have that score
     * @param invited how many of them are invited
     * @param atTieBreak how many of them submitted at the very moment of the tie-break; the profile id orders these
     */
    public record AtCutOff(int candidates, int invited, int atTieBreak) {}

    /**
     * A range of scores.
     *
     * @param from lowest score
     * @param to highest score
     * @param candidates ranked candidates in it
     * @param invited the invited among them
     */
    public record Band(int from, int to, int candidates, int invited) {}

    /**
     * The pool as it was.
     *
     * @param name its name
     * @param digest SHA-256 of its content
     * @param size number of candidates
     */
    public record PoolReference(String name, String digest, int size) {}
}
