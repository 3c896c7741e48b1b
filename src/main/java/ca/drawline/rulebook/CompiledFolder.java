package ca.drawline.rulebook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled rules in a folder, by the digest of all that they were made from: compiling is most of the time that a
 * start takes. So many are kept and no more. Without a folder it keeps nothing; what cannot be read is compiled again. The
 * build compiles the rules that it ships, so that even the first start and a check in a fresh place need not.
 */
public final class CompiledFolder {

    private static final Logger LOG = Logger.getLogger(CompiledFolder.class.getName());

    /** Some thirty times the rule book, and less than 100 MB; beyond these, what was used longest ago goes. */
    private static final int MOST = 2_000;

    /** Where the build puts the compiled rules that it ships. */
    private static final String SHIPPED = "/compiled-rules/";

    private static final String MODEL = "model";
    private static final String UNFINISHED = "unfinished";
    private static final String ENDING = ".class";
    private static final String ENDING_OF_ZIP = ".zip";

    private final @Nullable Path folder;
    private final int most;
    private final boolean readOnly;
    private final boolean shipped;
    private final AtomicInteger unlooked = new AtomicInteger();

    /** Keeps compiled rules in a folder, which is made when it is needed. */
    public CompiledFolder(Path folder) {
        this(folder, MOST);
    }

    /**
     * @param folder the folder; none to keep nothing
     * @param most how many files may be in it
     */
    CompiledFolder(@Nullable Path folder, int most) {
        this(folder, most, false, false);
    }

    private CompiledFolder(@Nullable Path folder, int most, boolean readOnly, boolean shipped) {
        this.folder = folder;
        this.most = most;
        this.readOnly = readOnly;
        this.shipped = shipped;
    }

    /** The same folder for rules that are tried and may never be used again: what is there is found, and nothing added. */
    public CompiledFolder readOnly() {
        return new CompiledFolder(folder, most, true, shipped);
    }

    /** The same folder, and beside it the compiled rules that were shipped. */
    public CompiledFolder withShipped() {
        return new CompiledFolder(folder, most, readOnly, true);
    }

    /** Keeps nothing. */
    public static CompiledFolder none() {
        return new CompiledFolder(null, 0);
    }

    Optional<CompiledRules> find(String digest) {
        try (var zip = open(digest)) {
            return zip == null ? Optional.empty() : read(zip);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable InputStream open(String digest) throws IOException {
        if (folder != null && Files.isRegularFile(file(folder, digest))) {
            return Files.newInputStream(file(folder, digest));
        }
        return shipped ? CompiledFolder.class.getResourceAsStream(SHIPPED + digest + ENDING_OF_ZIP) : null;
    }

    private static Optional<CompiledRules> read(InputStream content) throws IOException {
        var classes = new HashMap<String, byte[]>();
        var model = "";
        try (var zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MODEL)) {
                    model = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    var name = entry.getName();
                    classes.put(name.substring(0, name.length() - ENDING.length()), zip.readAllBytes());
                }
            }
        }
        return classes.containsKey(model) ? Optional.of(new CompiledRules(model, classes)) : Optional.empty();
    }

    void keep(String digest, CompiledRules rules) {
        if (folder == null || readOnly) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, UNFINISHED, ENDING_OF_ZIP);
            try {
                write(rules, unfinished);
                Files.move(unfinished, file(folder, digest), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            if (unlooked.getAndIncrement() % (most / 10 + 1) == 0) {
                clear(folder);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "Compiled rules cannot be kept; the next start compiles them again.", e);
        }
    }

    /** Says that compiled rules are in use still, so that others go before them. */
    void used(Collection<String> digests) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var made = Files.createTempFile(folder, UNFINISHED, ENDING_OF_ZIP);
            var now = Files.getLastModifiedTime(made);
            Files.delete(made);
            for (String digest : digests) {
                if (Files.exists(file(folder, digest))) {
                    Files.setLastModifiedTime(file(folder, digest), now);
                }
            }
        } catch (IOException e) {
            LOG.log(
                    Level.FINE,
                    "What is used of the compiled rules cannot be marked; it is compiled again if it goes.",
                    e);
        }
    }

    /** Removes what was used longest ago; what a process that was killed has left half-written is among it one day. */
    private void clear(Path folder) throws IOException {
        var times = new TreeMap<Path, FileTime>();
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING_OF_ZIP)) {
            for (Path file : files) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        var oldest = times.keySet().stream()
                .sorted(Comparator.comparing((Path file) -> requireNonNull(times.get(file))))
                .limit(Math.max(0, times.size() - most))
                .toList();
        for (Path file : oldest) {
            Files.deleteIfExists(file);
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

    private static void write(CompiledRules rules, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, MODEL, rules.model().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> one : rules.classes().entrySet()) {
                add(zip, one.getKey() + ENDING, one.getValue());
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Path file(Path folder, String digest) {
        return folder.resolve(digest + ENDING_OF_ZIP);
    }
}
