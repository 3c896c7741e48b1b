package ca.drawline.rulebook;

import java.util.function.Supplier;

/**
 * Lets the engine find its own parts. It looks them up by the thread's context class loader, and remembers what it found
 * for good; but a thread may come from a pool that belongs to someone else.
 */
final class EngineLoader {

    private EngineLoader() {}

    /** The loader that knows the engine and the vocabulary. */
    static ClassLoader loader() {
        return EngineLoader.class.getClassLoader();
    }

    static <T> T within(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
