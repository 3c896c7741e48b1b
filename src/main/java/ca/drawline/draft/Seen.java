package ca.drawline.draft;

import ca.drawline.rulebook.RuleFile;
import java.util.Collection;
import java.util.Optional;
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

    /** That a file was read as it is, or that there is none. */
    public static Seen of(Optional<RuleFile> file) {
        return file.map(read -> new Seen(Set.of(read.digest()), false)).orElseGet(() -> new Seen(Set.of(), true));
    }

    boolean said() {
        return nothing || !digests.isEmpty();
    }
}
