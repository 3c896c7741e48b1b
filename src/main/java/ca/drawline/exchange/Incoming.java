package ca.drawline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps files that have arrived until they are read. Whatever is there from before a stop belongs to nobody, and is removed. */
public final class Incoming {

    private static final String ENDING = ".incoming";

    private final Path directory;

    /** @param directory a directory of its own; it is made */
    public Incoming(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            for (Path file : leftOver()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (%s) cannot be made ready.".formatted(directory), e);
        }
    }

    private List<Path> leftOver() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
    }

    /**
     * Receives a file.
     *
     * @throws IOException if it does not arrive whole; nothing of it is kept then
     */
    public Path receive(InputStream content) throws IOException {
        var file = Files.createTempFile(directory, "", ENDING);
        try (var out = Files.newOutputStream(file)) {
            content.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    /** Removes a file that was received; if that cannot be, the next start does it. */
    public void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
