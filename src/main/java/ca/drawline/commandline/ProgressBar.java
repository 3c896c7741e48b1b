package ca.drawline.commandline;

import ca.drawline.job.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** One line that says how far long work is, written over itself, and gone when the work has ended. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final int PERCENT = 100;

    private final PrintStream err;
    private final boolean shown;
    private final String what;
    private long percent = -1;
    private int written;

    /**
     * @param shown whether anything is written at all
     * @param what what is done, in a few words
     */
    ProgressBar(PrintStream err, boolean shown, String what) {
        this.err = err;
        this.shown = shown;
        this.what = what;
        at(0, 1);
    }

    @Override
    public synchronized void at(long done, long all) {
        var now = all <= 0 ? 0 : Math.min(PERCENT, PERCENT * done / all);
        if (shown && now > percent) {
            percent = now;
            var full = (int) (WIDTH * now / PERCENT);
            var line = String.format(
                    Locale.ROOT, "%s [%s%s] %3d %%", what, "#".repeat(full), "·".repeat(WIDTH - full), now);
            written = line.length();
            err.print("\r" + line);
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (written > 0) {
            err.print("\r" + " ".repeat(written) + "\r");
            err.flush();
            written = 0;
        }
    }
}
