package ca.drawline.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The rule book of this repository, opened once for all tests that ask it. */
public final class RulesAsWritten {

    static final Path DIRECTORY = Path.of("rules");

    /** Compiled rules outlive a run of the tests: they are found again by the digest of what they were made from. */
    static final CompiledFolder COMPILED = new CompiledFolder(Path.of("target/compiled-rules"));

    private static final RuleBook BOOK = open();

    private RulesAsWritten() {}

    public static RuleBook book() {
        return BOOK;
    }

    /** Where what is compiled is kept from one run to the next. */
    public static CompiledFolder compiled() {
        return COMPILED;
    }

    private static RuleBook open() {
        // Outside a running service the log takes every trace of the engine, which costs more than the rules.
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            var content = new RulesDirectory(DIRECTORY).read();
            if (!content.problems().isEmpty()) {
                throw new AssertionError(content.problems());
            }
            return RuleBook.open(content.files(), List.of(), COMPILED);
        } catch (BrokenRuleBook e) {
            throw new AssertionError(
                    e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
