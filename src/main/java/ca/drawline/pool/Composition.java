package ca.drawline.pool;

import ca.drawline.vocabulary.Wording;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pool by one fact.
 *
 * @param fact what the groups differ in
 * @param exclusive whether a candidate is in one group at most: then groups and none together are the pool
 * @param none candidates in no group
 * @param groups the groups, those that have an order of their own in it, the others the largest first
 */
public record Composition(Fact fact, boolean exclusive, int none, List<Group> groups) {

    public Composition {
        groups = List.copyOf(groups);
    }

    /** What groups of candidates differ in. */
    public enum Fact {
        /** Programs that candidates are eligible for; one may be eligible for several. */
        PROGRAM,
        /** Categories that candidates are members of; one may be a member of several. */
        CATEGORY,
        /** The official language chosen as first. */
        FIRST_OFFICIAL_LANGUAGE,
        /** Completed years of age on the asked date. */
        AGE,
        /** Highest level of education. */
        EDUCATION,
        /** Longest program completed in Canada. */
        CANADIAN_CREDENTIAL,
        /** The province or territory of the nomination or, without one, of the destination. */
        PROVINCE,
        /** The country of the latest job. */
        COUNTRY,
        /** The occupation of most work. */
        OCCUPATION
    }

    /**
     * A group.
     *
     * @param value what its candidates have in common: an id, a constant, a code, or a range of years
     * @param title what it is called; none where the value says it
     * @param candidates how many there are
     */
    public record Group(
            String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Wording title,

            int candidates) {}
}
