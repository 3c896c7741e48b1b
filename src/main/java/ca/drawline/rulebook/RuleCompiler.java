package ca.drawline.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;

/**
 * Compiles sections with the executable model. A build has a release id of its own and leaves nothing behind in Drools'
 * repository: only the class files are kept.
 */
final class RuleCompiler {

    /** Drools keeps state in statics while it builds; two builds at a time would mix. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private static final Pattern PACKAGE = Pattern.compile("(?m)^(\\s*package\\s+)[\\w.]+");

    static {
        // The parallel build fails at random with inline accumulates.
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    }

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
        var digest = new Digest().add(text).add(Words.fingerprint()).hex();
        try {
            var known = folder.find(digest);
            if (known.isPresent()) {
                return Optional.of(known.get().load());
            }
        } catch (RuntimeException | LinkageError e) {
            // What was kept does not load, so it is made again.
            folder.forget(digest);
        }
        ONE_AT_A_TIME.lock();
        try {
            return build(path, text, digest);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(
                    path,
                    1,
                    "compile",
                    "The rules cannot be compiled: " + plain(String.valueOf(e.getMessage())),
                    "Check that each value is of its field's kind.");
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Optional<KieBase> build(String path, String text, String digest) {
        var packageName = "rules_" + digest.substring(0, 16);
        var services = KieServices.get();
        var release = services.newReleaseId("ca.drawline.rules", "build-" + UUID.randomUUID(), "1");
        var files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/section/section.drl", prepared(text, packageName));
        var builder = services.newKieBuilder(files, EngineLoader.loader());
        try {
            builder.buildAll(ExecutableModelProject.class);
            report(builder, path, text);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                return Optional.empty();
            }
            var rules = classes((InternalKieModule) builder.getKieModule(), packageName);
            var base = rules.load();
            folder.keep(digest, rules);
            return Optional.of(base);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /**
     * What the compiler is given: the same lines, in a package that no other text has. Findings are values that nothing
     * ever takes back, so a logical insertion is an insertion.
     */
    private static String prepared(String text, String packageName) {
        return PACKAGE.matcher(text).replaceFirst("$1" + packageName).replaceAll("\\binsertLogical\\b", "insert");
    }

    private static CompiledRules classes(InternalKieModule module, String packageName) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String file : module.getFileNames()) {
            if (file.startsWith(packageName + "/") && file.endsWith(".class")) {
                var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            }
        }
        var model = classes.keySet().stream()
                .filter(name -> name.matches(packageName + "\\.Rules[0-9A-F]+"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The compiler made no %s of its own.".formatted(Model.class.getSimpleName())));
        return new CompiledRules(model, classes);
    }

    private void report(KieBuilder builder, String path, String text) {
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            var line = Math.max(message.getLine(), 1);
            problems.add(
                    path,
                    line <= text.lines().count() ? line : 1,
                    "compile",
                    plain(message.getText()),
                    "Check the spelling of fields and values, and that each value is of its field's kind.");
        }
    }

    /** The compiler's first sentence. */
    private static String plain(String text) {
        var line = text.lines().findFirst().orElse("no reason given");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
