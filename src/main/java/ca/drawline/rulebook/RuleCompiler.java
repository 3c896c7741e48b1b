package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.CompilerProcess;
import ca.drawline.rulebook.gate.Deadline;
import ca.drawline.rulebook.gate.GatedBuild.Complaint;
import ca.drawline.rulebook.gate.RefusedClasses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.kie.api.KieBase;

/** Compiles sections with the executable model, behind the gate. Only the class files are kept. */
final class RuleCompiler {

    private static final Logger LOG = Logger.getLogger(RuleCompiler.class.getName());

    private static final Pattern PACKAGE = Pattern.compile("(?m)^(\\s*package\\s+)[\\w.]+");

    private final CompiledFolder folder;
    private final ProblemList problems;

    RuleCompiler(CompiledFolder folder, ProblemList problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The rules of a file ready to run; none, and a problem more, if they have no meaning to the compiler. */
    Optional<KieBase> compile(String path, String text) {
        return EngineLoader.within(() -> compiled(path, text));
    }

    private Optional<KieBase> compiled(String path, String text) {
        var digest = digest(text);
        var packageName = "rules_" + digest.substring(0, 16);
        try {
            var known = folder.find(digest);
            if (known.isPresent()) {
                return Optional.of(known.get().load(packageName));
            }
        } catch (RuntimeException | LinkageError e) {
            // What was kept does not load, or is not what rules compile to, so it is made again.
            folder.forget(digest);
        }
        try {
            return build(path, text, digest, packageName);
        } catch (CompilerProcess.Ended | Deadline.Passed e) {
            LOG.log(Level.WARNING, path, e);
            problems.add(
                    path,
                    1,
                    "too-slow",
                    "The compiler has not come to an end. " + e.getMessage(),
                    "Split the file, and look for a condition that is much longer than the others.");
            return Optional.empty();
        } catch (RefusedClasses e) {
            LOG.log(Level.WARNING, path, e);
            problems.add(
                    path,
                    1,
                    "more-than-rules",
                    "What the file compiles to does more than rules do.",
                    "Compare it with a file beside it, and keep to the language of the rule book.");
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(
                    path,
                    1,
                    "compile",
                    "The rules cannot be compiled: " + CompilerWords.plain(String.valueOf(e.getMessage())),
                    "Check that each value is of its field's kind.");
            return Optional.empty();
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

    private Optional<KieBase> build(String path, String text, String digest, String packageName) {
        var built = RuleBuilds.build(prepared(text, packageName), packageName);
        problems.addAll(path, built.refusals());
        report(built.complaints(), path, text);
        if (!built.refusals().isEmpty() || !built.complaints().isEmpty()) {
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

    private void report(List<Complaint> complaints, String path, String text) {
        for (Complaint complaint : complaints) {
            problems.add(
                    path,
                    CompilerWords.line(complaint, text),
                    "compile",
                    CompilerWords.plain(complaint.text()),
                    "Check the spelling of fields and values, and that each value is of its field's kind.");
        }
    }
}
