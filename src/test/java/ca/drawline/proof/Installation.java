package ca.drawline.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that the service runs in: a copy of the shipped rules, which may be edited, and a data directory.
 *
 * @param rules the rules directory
 * @param data the data directory
 * @param databaseUrl the PostgreSQL that everything is kept in; none where it is the file of the data directory
 */
record Installation(Path rules, Path data, Optional<String> databaseUrl) {

    static final Path SHIPPED = Path.of("rules");

    /** What the tests before have compiled saves the first start most of its time. */
    private static final Path COMPILED = Path.of("target/compiled-rules");

    static Installation in(Path place) throws IOException {
        var made = new Installation(place.resolve("rules"), place.resolve("data"), Optional.empty());
        copy(SHIPPED, made.rules());
        if (Files.isDirectory(COMPILED)) {
            copy(COMPILED, made.compiled());
        }
        return made;
    }

    /** The same place with everything kept in a PostgreSQL. */
    Installation on(String url) {
        return new Installation(rules, data, Optional.of(url));
    }

    /** Where the service keeps compiled rules. */
    Path compiled() {
        return data.resolve("compiled-rules");
    }

    /** The database with what has yet to be written into it, in bytes. */
    long databaseSize() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("drawline.db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
