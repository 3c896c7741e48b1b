package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final List<RuleFile> FILES = RulesAsWritten.book().files();

    @TempDir
    Path place;

    private List<String> found() throws IOException {
        try (var entries = Files.list(place)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    @Test
    void whatIsExportedAndReadAgainHasTheSameDigest() throws IOException {
        new Export(FILES).toFolder(place.resolve("new/rules"));

        var read = new RulesDirectory(place.resolve("new/rules")).read();
        assertThat(read.problems()).isEmpty();
        assertThat(Digest.of(read.files())).isEqualTo(RulesAsWritten.book().digest());
        assertThat(Files.readAllBytes(place.resolve("new/rules/coverage.yaml")))
                .isEqualTo(Files.readAllBytes(RulesAsWritten.DIRECTORY.resolve("coverage.yaml")));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(place.resolve("rules"));

        new Export(FILES).toFolder(place.resolve("rules"));

        assertThat(found()).containsExactly("rules");
        assertThat(Digest.of(new RulesDirectory(place.resolve("rules")).read().files()))
                .isEqualTo(Digest.of(FILES));
    }

    @Test
    void anExportThatCannotBeCompletedLeavesNothing() throws IOException {
        var leadingOut = new ArrayList<>(FILES);
        leadingOut.add(new RuleFile("zzz/../../out.drl", "x", Digest.of("x")));

        assertThatThrownBy(() -> new Export(leadingOut).toFolder(place.resolve("rules")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("out.drl");
        assertThat(found()).isEmpty();
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.createDirectory(place.resolve("rules"));
        Files.writeString(place.resolve("rules/mine.txt"), "mine");
        Files.writeString(place.resolve("file"), "mine");
        Files.createSymbolicLink(place.resolve("link"), Files.createDirectory(place.resolve("elsewhere")));

        for (String occupied : List.of("rules", "file", "link")) {
            assertThatThrownBy(() -> new Export(FILES).toFolder(place.resolve(occupied)))
                    .isInstanceOf(Export.Refused.class)
                    .hasMessageContaining(occupied)
                    .extracting(refusal -> ((Export.Refused) refusal).hint())
                    .asString()
                    .contains("does not exist yet");
        }
        assertThat(found()).containsExactlyInAnyOrder("rules", "file", "link", "elsewhere");
        assertThat(place.resolve("rules/mine.txt")).hasContent("mine");
        assertThat(place.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void theSameFilesMakeTheSameArchive() throws IOException {
        var first = archive(FILES);
        var turned = new ArrayList<>(FILES);
        Collections.reverse(turned);

        assertThat(archive(turned)).isEqualTo(first);
        var unpacked = new ArrayList<RuleFile>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                unpacked.add(new RuleFile(entry.getName(), text, Digest.of(text)));
            }
        }
        assertThat(unpacked).isEqualTo(FILES);
    }

    private static byte[] archive(List<RuleFile> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Export(files).toZip(bytes);
        return bytes.toByteArray();
    }
}
