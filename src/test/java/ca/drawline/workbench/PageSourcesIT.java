package ca.drawline.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundler strips the types of the pages without reading them. Here the compiler of TypeScript and the linter of Deno, which the
 * build unpacks beside the packages of the pages, do read them; neither needs Node.
 */
class PageSourcesIT {

    private static final Path PAGES = Path.of("src/main/resources/web").toAbsolutePath();
    private static final Path PACKAGES = Path.of("target/node_modules").toAbsolutePath();

    @TempDir
    Path place;

    @Test
    void theTypesOfThePagesAgreeAndEveryWordIsThereInBothLanguages() throws Exception {
        var configuration = Files.writeString(place.resolve("tsconfig.json"), """
                { "extends": "%s/tsconfig.json", "include": ["%s/app"],
                  "compilerOptions": { "baseUrl": "%s", "paths": { "*": ["./*"] }, "typeRoots": [] } }
                """.formatted(PAGES, PAGES, PACKAGES));

        assertThat(deno(
                        "run",
                        "--no-config",
                        "--cached-only",
                        "--unstable-detect-cjs",
                        "--allow-read",
                        "--allow-env",
                        "--allow-sys",
                        PACKAGES.resolve("typescript/lib/tsc.js").toString(),
                        "--project",
                        configuration.toString()))
                .isEmpty();
    }

    @Test
    void theLinterHasNothingToSayOfThePages() throws Exception {
        assertThat(deno("lint", "--no-config", "--quiet", PAGES.resolve("app").toString()))
                .isEmpty();
    }

    /** What the program says, which is nothing when all is well. */
    private String deno(String... arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Stream.concat(Stream.of(program().toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        process.environment().put("DENO_DIR", place.resolve("deno").toString());
        process.environment().put("NO_COLOR", "1");
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = running.waitFor();
        return status == 0 ? said : "status %d%n%s".formatted(status, said);
    }

    /** The one built for this kind of machine. */
    private static Path program() throws IOException {
        try (var kinds = Files.list(PACKAGES.resolve("@deno"))) {
            return kinds.flatMap(kind -> List.of(kind.resolve("deno"), kind.resolve("deno.exe")).stream())
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The build unpacked no Deno under " + PACKAGES));
        }
    }
}
