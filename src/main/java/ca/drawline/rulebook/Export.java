package ca.drawline.rulebook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a rule book out, byte for byte, so that a service that is given the folder serves the same version. */
public final class Export {

    /** The first moment that an archive can state: the same files make the same archive, whenever it is made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<RuleFile> files;

    /** @param files all files of the rule book */
    public Export(List<RuleFile> files) {
        this.files = files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
    }

    /** The files could not be written, and nothing was. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String hint;

        Refused(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        /** The way out. */
        public String hint() {
            return hint;
        }
    }

    /**
     * Writes the files into a folder that does not exist yet or is empty: all of them, or none.
     *
     * @throws Refused if something else stands there
     * @throws IOException if it cannot be written; the folder is then as it was
     */
    public void toFolder(Path folder) throws IOException {
        var target = folder.toAbsolutePath().normalize();
        refuseOccupied(target);
        var parent = requireNonNull(target.getParent(), "A folder to be filled has a parent.");
        Files.createDirectories(parent);
        var unfinished =
                parent.resolve("." + requireNonNull(target.getFileName()) + "-unfinished-" + UUID.randomUUID());
        try {
            Files.createDirectory(unfinished);
            fill(unfinished);
            if (Files.exists(target)) {
                Files.delete(target);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(parent);
        } finally {
            Disk.remove(unfinished);
        }
    }

    private static void refuseOccupied(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("%s is not a folder.".formatted(target), "Name a folder that does not exist yet.");
        }
        try (var entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new Refused(
                        "The folder %s is not empty.".formatted(target),
                        "Name one that does not exist yet, or empty it: an export never writes over anything.");
            }
        }
    }

    private void fill(Path folder) throws IOException {
        for (RuleFile file : files) {
            var target = folder.resolve(file.path()).normalize();
            if (!RulePath.isAcceptable(file.path()) || !target.startsWith(folder)) {
                throw new IOException("The path (%s) leads out of the rule book.".formatted(file.path()));
            }
            Files.createDirectories(requireNonNull(target.getParent()));
            Disk.write(target, file.content().getBytes(StandardCharsets.UTF_8));
        }
        try (var folders = Files.walk(folder)) {
            for (Path one : folders.filter(Files::isDirectory).toList()) {
                Disk.force(one);
            }
        }
        var written = new RulesDirectory(folder).read();
        if (!written.files().equals(files)) {
            throw new IOException("What was written to %s does not read as it should.".formatted(folder));
        }
    }

    /** Writes the files as a zip archive; the same files make the same bytes. */
    public void toZip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (RuleFile file : files) {
            var entry = new ZipEntry(file.path());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(file.content().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
