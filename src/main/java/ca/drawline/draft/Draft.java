package ca.drawline.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to a version of the rule book that is not published yet.
 *
 * @param id its number in this installation, from 1
 * @param name what it is about, in its author's words
 * @param author who began it
 * @param base number of the version that it changes
 * @param state where it stands
 * @param digest SHA-256 of the rule book that it makes, in hexadecimal
 * @param createdAt UTC instant at which it was begun
 * @param changedBy who changed a file or the base last
 * @param changedAt UTC instant of that
 * @param submittedDigest the digest that was submitted for review; none outside of review
 * @param decision how it ended; none while it is open
 * @param published number of the version that came of it; none if none did
 */
public record Draft(
        int id,
        String name,
        String author,
        int base,
        State state,
        String digest,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable String submittedDigest,
        @Nullable Decision decision,
        @Nullable Integer published) {

    /** Where a draft stands. */
    public enum State {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        REJECTED,
        WITHDRAWN;

        /** Whether it may still be edited. */
        public boolean isOpen() {
            return this == DRAFT || this == IN_REVIEW;
        }
    }

    /**
     * How a draft ended.
     *
     * @param by who decided
     * @param at UTC instant
     * @param selfApproved whether it was published by the approval of one who worked on it
     * @param note why; may be empty
     */
    public record Decision(String by, Instant at, boolean selfApproved, String note) {}
}
