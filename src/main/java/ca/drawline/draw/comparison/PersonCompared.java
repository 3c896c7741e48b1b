package ca.drawline.draw.comparison;

import ca.drawline.vocabulary.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who gains or loses an invitation.
 *
 * @param id id of the profile
 * @param scoreBefore score that the baseline finds
 * @param scoreAfter score that the alternative finds
 * @param rankBefore one more than the candidates whom the baseline ranks with a higher score; none who takes no part
 * @param rankAfter the same of the alternative
 * @param cause why
 * @param programs programs that they are eligible for in the draw that invites them
 * @param categories categories that they are members of there
 * @param items the items of points by which the score differs, before any cap
 * @param details the cause in words
 */
public record PersonCompared(
        String id,
        int scoreBefore,
        int scoreAfter,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        Cause cause,
        List<String> programs,
        List<String> categories,
        List<ItemChange> items,
        Wording details) {

    public PersonCompared {
        programs = List.copyOf(programs);
        categories = List.copyOf(categories);
        items = List.copyOf(items);
    }

    /**
     * What one rule gives for a factor, then and now.
     *
     * @param rule id of the rule
     * @param factor what the points are for
     * @param before points that the baseline gives
     * @param after points that the alternative gives
     */
    public record ItemChange(String rule, String factor, int before, int after) {}
}
