package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.Deadline;
import ca.drawline.rulebook.gate.GatedBuild;
import ca.drawline.rulebook.gate.RefusedClasses;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.kie.api.KieBase;
import org.kie.api.builder.Message;

/** Compiles sections with the executable model, behind the gate. Only the class files are kept. */
final class RuleCompiler {

    private static final Logger LOG = Logger.getLogger(RuleCompiler.class.getName());

    /** Drools keeps state in statics while it builds; two builds at a time would mix. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** Many times what the largest file takes on a slow machine that has just started. */
    private static final Deadline DEADLINE = new Deadline(Duration.ofSeconds(90));

    private static final Pattern PACKAGE = Pattern.compile("(?m)^(\\s*package\\s+)[\\w.]+");

    private final CompiledFolder folder;
    private final ProblemList problems;

    RuleCompiler(CompiledFolder folder, ProblemList problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The rules of a file ready to run; none, and a problem more, if they have no meaning to the compiler. */
    Optional<KieBase> compile(String path, String text) {
        try {
            var compiled = DEADLINE.keep("rules-compiler", () -> EngineLoader.within(() -> compiled(path, text)));
            compiled.problems().sorted().forEach(problems::add);
            return compiled.base();
        } catch (Deadline.Passed e) {
            problems.add(
                    path,
                    1,
                    "too-slow",
                    "The compiler has not come to an end. " + e.getMessage(),
                    "Split the file, and look for a condition that is much longer than the others.");
            return Optional.empty();
        }
    }

    /** What came of a file; a thread that comes too late must not touch the problems of the others. */
    private record Compiled(Optional<KieBase> base, ProblemList problems) {}

    private Compiled compiled(String path, String text) {
        var digest = digest(text);
        var packageName = "rules_" + digest.substring(0, 16);
        try {
            var known = folder.find(digest);
            if (known.isPresent()) {
                return new Compiled(Optional.of(known.get().load(packageName)), new ProblemList());
            }
        } catch (RuntimeException | LinkageError e) {
            // What was kept does not load, or is not what rules compile to, so it is made again.
            folder.forget(digest);
        }
        var found = new ProblemList();
        ONE_AT_A_TIME.lock();
        try {
            return new Compiled(build(path, text, digest, packageName, found), found);
        } catch (RefusedClasses e) {
            LOG.log(Level.WARNING, path, e);
            found.add(
                    path,
                    1,
                    "more-than-rules",
                    "What the file compiles to does more than rules do.",
                    "Compare it with a file beside it, and keep to the language of the rule book.");
            return new Compiled(Optional.empty(), found);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            found.add(
                    path,
                    1,
                    "compile",
                    "The rules cannot be compiled: " + CompilerWords.plain(String.valueOf(e.getMessage())),
                    "Check that each value is of its field's kind.");
            return new Compiled(Optional.empty(), found);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** What compiled rules are kept under: all that they were made from. */
    private static String digest(String text) {
        return new Digest().add(text).add(Words.fingerprint()).hex();
    }

    /** Keeps the compiled rules of texts that are in use longer than others. */
    void used(Collection<String> texts) {
        folder.used(texts.stream().map(RuleCompiler::digest).toList());
    }

    private Optional<KieBase> build(String path, String text, String digest, String packageName, ProblemList found) {
        var built =
                new GatedBuild(RuleGate.gate(), EngineLoader.loader()).build(prepared(text, packageName), packageName);
        found.addAll(path, built.refusals());
        report(built.messages(), path, text, found);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        var rules = described(built.classes(), packageName);
        var base = rules.load(packageName);
        folder.keep(digest, rules);
        return Optional.of(base);
    }

    /**
     * What the compiler is given: the same lines, in a package that no other text has. Findings are values that nothing
     * ever takes back, so a logical insertion is an insertion.
     */
    private static String prepared(String text, String packageName) {
        return PACKAGE.matcher(text).replaceFirst("$1" + packageName).replaceAll("\\binsertLogical\\b", "insert");
    }

    private static CompiledRules described(Map<String, byte[]> classes, String packageName) {
        var model = classes.keySet().stream()
                .filter(name -> name.matches(packageName + "\\.Rules[0-9A-F]+"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The compiler made no %s of its own.".formatted(Model.class.getSimpleName())));
        return new CompiledRules(model, classes);
    }

    private static void report(List<Message> messages, String path, String text, ProblemList found) {
        for (Message message : messages) {
            found.add(
                    path,
                    CompilerWords.line(message, text),
                    "compile",
                    CompilerWords.plain(message.getText()),
                    "Check the spelling of fields and values, and that each value is of its field's kind.");
        }
    }
}
