package ca.drawline.draw;

import ca.drawline.determination.RulesVersion;
import ca.drawline.vocabulary.DrawType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draw over a pool comes to.
 *
 * @param id identifies request, rules and pool; the same three, under the same name of the rules, give the same id
 * @param request the draw as asked for
 * @param cutOff score of the lowest-ranked candidate invited to a place open to all, in the last stage that invited anyone;
 *     none when nobody is invited to one
 * @param tieBreak submission moment of that candidate
 * @param invited how many are invited
 * @param ranked how many took part in any stage
 * @param atCutOff the candidates at the cut-off
 * @param stages how each stage came out, in their order
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
        List<Stage> stages,
        List<Band> bands,
        Map<String, Integer> byProgram,
        Map<String, Integer> byCategory,
        List<String> notes,
        RulesVersion rules,
        PoolReference pool,
        String digest,
        long elapsedMs) {

    public DrawResult {
        // Draws were kept before results named their stages.
        stages = stages == null ? List.of() : List.copyOf(stages);
        bands = List.copyOf(bands);
        notes = List.copyOf(notes);
    }

    /** The result without its counts of groups, for readers who are not to learn of small ones. */
    public DrawResult withoutGroups() {
        return new DrawResult(
                id,
                request,
                cutOff,
                tieBreak,
                invited,
                ranked,
                atCutOff,
                stages.stream().map(Stage::withoutGroups).toList(),
                List.of(),
                Map.of(),
                Map.of(),
                notes,
                rules,
                pool,
                digest,
                elapsedMs);
    }

    /** Whether in any stage groups had places of their own, so that the line alone does not say who is invited. */
    public boolean anyGroups() {
        return stages.stream().anyMatch(stage -> !stage.groups().isEmpty());
    }

    /**
     * One stage of a draw.
     *
     * @param type whom it ranked
     * @param program the program, for a program draw
     * @param categories the categories, for a category draw
     * @param invitations how many it was to invite
     * @param floor lowest score that it was to invite, if it had one
     * @param cutOff score of the lowest-ranked candidate that it invited to a place open to all; none when there is none
     * @param tieBreak submission moment of that candidate
     * @param ranked how many took part in it
     * @param invited how many it invited
     * @param atCutOff the candidates at its cut-off who contended for the places open to all
     * @param groups the groups for which places were reserved, or whose number was capped
     */
    public record Stage(
            DrawType type,
            @Nullable String program,
            List<String> categories,
            int invitations,
            @Nullable Integer floor,
            @Nullable Integer cutOff,
            @Nullable Instant tieBreak,
            int ranked,
            int invited,
            AtCutOff atCutOff,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupOutcome> groups) {

        public Stage {
            categories = List.copyOf(categories);
            // Draws were kept before groups could have places of their own.
            groups = groups == null ? List.of() : List.copyOf(groups);
        }

        private Stage withoutGroups() {
            return new Stage(
                    type,
                    program,
                    categories,
                    invitations,
                    floor,
                    cutOff,
                    tieBreak,
                    ranked,
                    invited,
                    atCutOff,
                    List.of());
        }
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
     * @param synthetic whether the people in it are invented
     */
    public record PoolReference(String name, String digest, int size, boolean synthetic) {}
}
