package ca.drawline.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled rules in a folder, by the digest of all that they were made from: compiling is most of the time that a
 * start takes. Without a folder it keeps nothing; what cannot be read is compiled again.
 */
public final class CompiledFolder {

    private static final Logger LOG = Logger.getLogger(CompiledFolder.class.getName());
    private static final String MODEL = "model";
    private static final String ENDING = ".class";

    private final @Nullable Path folder;

    /** Keeps compiled rules in a folder, which is made when it is needed. */
    public CompiledFolder(Path folder) {
        this.folder = folder;
    }

    private CompiledFolder() {
        this.folder = null;
    }

    /** Keeps nothing. */
    public static CompiledFolder none() {
        return new CompiledFolder();
    }

    Optional<CompiledRules> find(String digest) {
        if (folder == null || !Files.isRegularFile(file(folder, digest))) {
            return Optional.empty();
        }
        var classes = new HashMap<String, byte[]>();
        var model = "";
        try (var zip = new ZipInputStream(Files.newInputStream(file(folder, digest)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MODEL)) {
                    model = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    var name = entry.getName();
                    classes.put(name.substring(0, name.length() - ENDING.length()), zip.readAllBytes());
                }
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return classes.containsKey(model) ? Optional.of(new CompiledRules(model, classes)) : Optional.empty();
    }

    void keep(String digest, CompiledRules rules) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "unfinished", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                add(zip, MODEL, rules.model().getBytes(StandardCharsets.UTF_8));
                for (Map.Entry<String, byte[]> one : rules.classes().entrySet()) {
                    add(zip, one.getKey() + ENDING, one.getValue());
                }
            }
            Files.move(unfinished, file(folder, digest), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.FINE, "Compiled rules cannot be kept; the next start compiles them again.", e);
        }
    }

    void forget(String digest) {
        if (folder != null) {
            try {
                Files.deleteIfExists(file(folder, digest));
            } catch (IOException e) {
                throw new UncheckedIOException("Compiled rules that do not load cannot be removed.", e);
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Path file(Path folder, String digest) {
        return folder.resolve(digest + ".zip");
    }
}
