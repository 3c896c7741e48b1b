package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the log names the version of the rules that it is about. */
class LogLinesIT {

    private static final String EVALUATIONS = "/api/v1/evaluations?asOf=2023-06-28&rules=";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path place;

    @Test
    void aLineOfARequestNamesTheRulesThatServeItAndEveryOtherLineThoseInService() throws Exception {
        var installation = Installation.in(place);
        try (var service = BuiltService.start(installation, "-Dquarkus.http.access-log.enabled=true")) {
            var caller = service.caller();
            var publisher = new Publisher(caller);
            var draft = publisher.begin();
            new NumberedEdit(1).make(publisher, draft);
            publisher.submit(draft);
            publisher.approve(draft);
            var next = publisher.begin();
            for (String rules : List.of("versions/1", "published", next.substring("/api/v1/".length()))) {
                caller.post(EVALUATIONS + rules, NumberedEdit.PROFILE).expect(200);
            }
            Files.writeString(installation.rules().resolve("stray.txt"), "not of the rule book");

            await(service, line -> line.contains("stray.txt"));
            await(service, line -> line.contains("rules=drafts/2 "));
            var first = digest(caller, 1);
            var second = digest(caller, 2);
            assertThat(only(service, "rules=versions/1 ")).contains("(1 %s)".formatted(first));
            assertThat(only(service, "rules=published ")).contains("(2 %s)".formatted(second));
            assertThat(only(service, "rules=drafts/2 ")).contains("(drafts/2 %s)".formatted(second));
            assertThat(only(service, "/approve ")).contains("(1 %s)".formatted(first));
            assertThat(only(service, "stray.txt")).contains("(2 %s)".formatted(second));
            assertThat(service.log())
                    .filteredOn(line -> line.startsWith("20"))
                    .allMatch(line -> line.matches("\\S+ \\S+ \\w+ +\\[\\S+] \\(\\S+ ([0-9a-f]{12}|-)\\) .*"));
        }
    }

    private static String digest(Caller caller, int version) throws Exception {
        return caller.get("/api/v1/rules/versions/" + version)
                .expect(200)
                .json()
                .at("/version/digest")
                .asText()
                .substring(0, 12);
    }

    private static String only(BuiltService service, String words) {
        var lines = service.log().stream().filter(line -> line.contains(words)).toList();
        assertThat(lines).isNotEmpty();
        return lines.get(0);
    }

    private static void await(BuiltService service, Predicate<String> line) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (service.log().stream().noneMatch(line)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
