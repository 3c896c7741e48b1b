package ca.drawline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What all commands have in common. */
class CommandsTest {

    private final Shell shell = new Shell();

    @Test
    void aMistypedOptionGetsTheNearestOne() {
        var ran = shell.run("check", "--ruls", "rules");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--ruls").contains("--rules").contains("drawline check --help");
    }

    @Test
    void aMistypedCommandGetsTheNearestOne() {
        var ran = shell.run("chek");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'chek'").contains("drawline check");
    }

    @Test
    void everyCommandHelpsWithAnExampleAndItsExitCodes() {
        var terminal = new Terminal(System.in, System.out, System.err, false);
        var commands = Drawline.commands(terminal, arguments -> {}).getSubcommands();

        assertThat(commands)
                .containsOnlyKeys(
                        "serve",
                        "check",
                        "test",
                        "evaluate",
                        "dry-run",
                        "compare",
                        "backtest",
                        "import",
                        "export",
                        "migrate");
        commands.forEach((name, command) -> {
            var help = shell.run(name, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).startsWith("Usage: drawline " + name).contains("Example: " + name);
            if (!name.equals("serve")) {
                assertThat(help.out()).contains("Exit codes: 0 ");
            }
        });
    }

    @Test
    void theServiceStartsWithServeAndWithNothingElse() {
        shell.run("check", "--help");
        assertThat(shell.services()).isZero();

        shell.run("serve");
        assertThat(shell.services()).isEqualTo(1);
    }

    @Test
    void progressIsWrittenOverItselfAndGoneInTheEnd() {
        var err = new ByteArrayOutputStream();
        try (var bar = new ProgressBar(new PrintStream(err, true, StandardCharsets.UTF_8), true, "Rounds")) {
            bar.at(1, 2);
            bar.at(1, 2);
        }

        var written = err.toString(StandardCharsets.UTF_8);
        assertThat(written.split("\r", -1)).hasSize(5).endsWith("");
        assertThat(written).contains("Rounds [###############").contains(" 50 %");
    }
}
