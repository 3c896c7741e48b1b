package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Law;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was encoded and found last, of one pool at a time: candidates never change, and neither does a law. Safe for many
 * threads.
 */
final class Remembered {

    /** Two laws that are compared may read other facts each; a third encoding would only take up memory. */
    private static final int ENCODINGS = 2;

    /** A few bytes for each candidate. */
    private static final int STANDINGS = 4;

    /** Held weakly: candidates whom nobody else keeps any more need not fill the memory beside those who took their place. */
    private WeakReference<List<Profile>> of = new WeakReference<>(null);

    private final Deque<Encoded> encodings = new ArrayDeque<>();
    private final Deque<Scored> scores = new ArrayDeque<>();

    private record Encoded(String facts, EncodedPool pool) {}

    private record Scored(Law law, PoolStandings standings) {}

    synchronized @Nullable EncodedPool encoded(String facts, List<Profile> profiles) {
        if (of.get() != profiles) {
            return null;
        }
        for (Encoded encoded : encodings) {
            if (encoded.facts().equals(facts)) {
                encodings.remove(encoded);
                encodings.addFirst(encoded);
                return encoded.pool();
            }
        }
        return null;
    }

    synchronized @Nullable PoolStandings standings(Law law, List<Profile> profiles) {
        if (of.get() != profiles) {
            return null;
        }
        for (Scored scored : scores) {
            if (scored.law() == law) {
                scores.remove(scored);
                scores.addFirst(scored);
                return scored.standings();
            }
        }
        return null;
    }

    synchronized void keep(String facts, List<Profile> profiles, EncodedPool pool) {
        turnTo(profiles);
        encodings.addFirst(new Encoded(facts, pool));
        if (encodings.size() > ENCODINGS) {
            encodings.removeLast();
        }
    }

    synchronized void keep(Law law, List<Profile> profiles, PoolStandings standings) {
        turnTo(profiles);
        scores.addFirst(new Scored(law, standings));
        if (scores.size() > STANDINGS) {
            scores.removeLast();
        }
    }

    private void turnTo(List<Profile> profiles) {
        if (of.get() != profiles) {
            of = new WeakReference<>(profiles);
            encodings.clear();
            scores.clear();
        }
    }
}
