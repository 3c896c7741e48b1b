package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules take a bounded place on the disk, however many versions and drafts there are. */
class CompiledFolderTest {

    private static final int MOST = 20;
    private static final CompiledRules RULES = new CompiledRules("a.Model", Map.of("a.Model", new byte[] {1, 2, 3}));

    @TempDir
    Path place;

    private long kept() throws IOException {
        try (var files = Files.list(place)) {
            return files.count();
        }
    }

    private void age(String digest, int day) throws IOException {
        Files.setLastModifiedTime(
                place.resolve(digest + ".zip"),
                FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day)));
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() throws IOException {
        var folder = new CompiledFolder(place, MOST);
        folder.keep("serving", RULES);
        for (int draft = 0; draft < 5 * MOST; draft++) {
            age("serving", 0);
            folder.used(List.of("serving", "unknown"));
            folder.keep("draft-" + draft, RULES);
            age("draft-" + draft, draft);
        }

        assertThat(kept()).isBetween((long) MOST, MOST + MOST / 10L + 1);
        assertThat(folder.find("serving")).isPresent();
        assertThat(folder.find("draft-0")).isEmpty();
        assertThat(folder.find("draft-" + (5 * MOST - 1))).isPresent();
    }

    @Test
    void rulesThatAreOnlyTriedAreFoundAndNotKept() throws IOException {
        var folder = new CompiledFolder(place, MOST);
        folder.keep("serving", RULES);
        folder.readOnly().keep("tried", RULES);

        assertThat(kept()).isEqualTo(1);
        assertThat(folder.readOnly().find("serving")).isPresent();
    }

    @Test
    void whatIsCutOffOrDamagedIsNotFound() throws IOException {
        var folder = new CompiledFolder(place, MOST);
        folder.keep("whole", RULES);
        Files.write(place.resolve("cut.zip"), new byte[] {'P', 'K', 3});
        Files.write(place.resolve("empty.zip"), new byte[0]);

        assertThat(folder.find("cut")).isEmpty();
        assertThat(folder.find("empty")).isEmpty();
        assertThat(folder.find("whole").orElseThrow().classes().get("a.Model")).containsExactly(1, 2, 3);
    }
}
