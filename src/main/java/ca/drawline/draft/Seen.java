package ca.drawline.draft;

import java.util.Collection;
import java.util.Set;

/**
 * Which content of a file its sender has seen.
 *
 * @param digests the digests of contents that they would write over; empty if they named none
 * @param nothing whether they have seen that there is no such file
 */
public record Seen(Collection<String> digests, boolean nothing) {

    public Seen {
        digests = Set.copyOf(digests);
    }

    boolean said() {
        return nothing || !digests.isEmpty();
    }
}
