package ca.drawline.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All kinds of problems that Drawline tells of. */
public final class ProblemPages {

    private static final Map<String, ProblemPage> BY_CODE = read(List.of("rules", "requests"));

    private ProblemPages() {}

    /** All of them, by code. */
    public static List<ProblemPage> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The page of a code. */
    public static Optional<ProblemPage> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, ProblemPage> read(List<String> names) {
        var pages = new TreeMap<String, ProblemPage>();
        for (String name : names) {
            try (var stream = ProblemPages.class.getResourceAsStream("/problems/" + name + ".yaml")) {
                for (JsonNode one : new YAMLMapper().readTree(stream)) {
                    var page = new ProblemPage(
                            one.path("code").asText(),
                            one.path("title").asText(),
                            one.path("what").asText(),
                            one.path("frame").asText(),
                            one.path("in").asText(),
                            one.path("example").asText(),
                            one.path("cure").asText());
                    if (pages.put(page.code(), page) != null) {
                        throw new IllegalStateException("The code " + page.code() + " is explained twice.");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages;
    }
}
