package ca.drawline.commandline;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command reads from and writes to. The result and nothing else goes to {@code out}, so that it can be piped.
 *
 * @param in what is piped in
 * @param out takes the result
 * @param err takes what is said beside it: problems, progress
 * @param attended whether somebody watches
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean attended) {

    /** In UTF-8, whatever the system's locale says: names and reasons have accents. A terminal that takes colours has a reader. */
    static Terminal ofThisProcess() {
        var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(System.in, out, err, Ansi.AUTO.enabled());
    }
}
