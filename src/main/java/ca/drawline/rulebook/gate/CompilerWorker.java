package ca.drawline.rulebook.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The inside of a {@link CompilerProcess}: answers each request on its input with a reply on its output. */
public final class CompilerWorker {

    /** Far more than any file compiles to. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final GatedBuild build;
    private final ObjectMapper json = new ObjectMapper();

    public CompilerWorker(GatedBuild build) {
        this.build = build;
    }

    /** A text to be compiled, and the name of its package. */
    record Request(String text, String packageName) {}

    /**
     * What came of it.
     *
     * @param failure what the compiler failed with; empty if it came to a result
     * @param built the result
     */
    record Reply(String failure, GatedBuild.@Nullable Built built) {

        GatedBuild.Built orThrow() {
            if (built == null) {
                throw new IllegalStateException(failure);
            }
            return built;
        }
    }

    /**
     * Serves until the input ends. It is read on a thread of its own, so that the process ends with the one that started
     * it, even in the middle of a build that would not.
     */
    public void serve() throws IOException {
        var requests = new DataInputStream(new FileInputStream(FileDescriptor.in));
        var replies = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever prints must not print into the replies.
        System.setOut(System.err);
        ExecutorService builds = Executors.newSingleThreadExecutor();
        try {
            while (true) {
                var request = json.readValue(read(requests), Request.class);
                builds.execute(() -> answer(request, replies));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void answer(Request request, DataOutputStream replies) {
        try {
            write(replies, json.writeValueAsBytes(reply(request)));
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private Reply reply(Request request) {
        try {
            return new Reply("", build.build(request.text(), request.packageName()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Reply(String.valueOf(e.getMessage()), null);
        }
    }

    static void write(DataOutputStream out, byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    static byte[] read(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("No message is as long as %d bytes.".formatted(length));
        }
        var message = new byte[length];
        in.readFully(message);
        return message;
    }
}
