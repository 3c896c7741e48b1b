package ca.drawline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries what the page about the command line tells its readers to type. */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("src/main/docs/commandline.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)\\n```", Pattern.DOTALL);
    private static final String NAME = "drawline ";

    private final Shell shell = new Shell();

    @TempDir
    Path place;

    private record Block(String language, String text) {}

    @Test
    void everyCommandGivesTheAnswerBelowIt() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
        var tried = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.language().equals("json")) {
                Files.writeString(place.resolve("amara.json"), block.text());
                Files.writeString(place.resolve("people.ndjson"), block.text().replace('\n', ' ') + "\n");
            } else if (block.text().startsWith(NAME)) {
                var ran = shell.run(words(block.text()));
                assertThat(ran.code()).as(ran.err()).isZero();
                assertThat(ran.out())
                        .as(block.text())
                        .contains(blocks.get(i + 1).text());
                tried.add(block.text().split(" ", -1)[1]);
            }
        }
        assertThat(tried).contains("check", "test", "evaluate", "import", "dry-run", "compare", "export", "backtest");
    }

    /** The words of a command, with its files and its data in a place of its own. */
    private String[] words(String command) {
        var words = new ArrayList<>(List.of(command.substring(NAME.length()).split(" ", -1)));
        words.replaceAll(word -> word.equals("amara.json") || word.equals("people.ndjson")
                ? place.resolve(word).toString()
                : word);
        words.add("--data");
        words.add(place.resolve("data").toString());
        return words.toArray(String[]::new);
    }
}
