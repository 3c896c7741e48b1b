package ca.drawline.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service of its own over a copy of the rule book, which may be edited. */
public class OwnRules implements QuarkusTestProfile {

    static final Path SHIPPED = Path.of("rules");

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            var copy = Files.createTempDirectory("rules");
            try (var files = Files.walk(SHIPPED)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    var target = copy.resolve(SHIPPED.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            return Map.of("drawline.rules.directory", copy.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
