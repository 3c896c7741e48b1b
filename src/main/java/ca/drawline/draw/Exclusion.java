package ca.drawline.draw;

import java.util.function.Consumer;

/** Names candidates whom a request leaves out, whatever the rules say of them. Safe for many threads. */
@FunctionalInterface
public interface Exclusion {

    /**
     * Tells the ids of the candidates that a draw leaves out; it may tell some twice, or some that are not in the pool.
     *
     * @param request the draw; one that leaves nobody out is not asked about
     */
    void exclude(DrawRequest request, Consumer<String> ids);
}
