package ca.drawline.rulebook.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/**
 * Compiles the text of one rule file to classes, in memory, once the gate has passed the tree that the compiler read. A build has a release
 * id of its own and leaves nothing behind in Drools' repository. Not for two threads at a time: Drools keeps state in
 * statics while it builds.
 */
public final class GatedBuild {

    private final Gate gate;
    private final ClassLoader loader;

    static {
        // The parallel build fails at random with inline accumulates.
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    }

    public GatedBuild(Gate gate, ClassLoader loader) {
        this.gate = gate;
        this.loader = loader;
    }

    /**
     * What came of a build.
     *
     * @param refusals what the gate refused
     * @param complaints what the compiler could not make sense of
     * @param classes the classes by name, if there is neither
     */
    public record Built(List<GateRefusal> refusals, List<Complaint> complaints, Map<String, byte[]> classes) {}

    /**
     * What the compiler could not make sense of.
     *
     * @param line line of the text; 0 or less where it is not known
     * @param text the compiler's words
     */
    public record Complaint(int line, String text) {}

    /** Compiles a text whose package has the given name. */
    public Built build(String text, String packageName) {
        var services = KieServices.get();
        var release = services.newReleaseId("ca.drawline.rules", "build-" + UUID.randomUUID(), "1");
        var files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/section/section.drl", text);
        var builder = (KieBuilderImpl) services.newKieBuilder(files, loader);
        var made = new Project(packageName, text);
        try {
            builder.buildAll(made::project, file -> true);
            if (made.isRefused()) {
                return made.refused();
            }
            var errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Built(
                        List.of(),
                        errors.stream()
                                .map(error -> new Complaint(error.getLine(), String.valueOf(error.getText())))
                                .toList(),
                        Map.of());
            }
            if (!made.isJudged()) {
                throw new IllegalStateException("The compiler did not show the gate what it read.");
            }
            return new Built(List.of(), List.of(), classes((InternalKieModule) builder.getKieModule(), packageName));
        } catch (RuntimeException | LinkageError e) {
            if (made.isRefused()) {
                return made.refused();
            }
            throw e;
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static Map<String, byte[]> classes(InternalKieModule module, String packageName) {
        var classes = new HashMap<String, byte[]>();
        for (String file : module.getFileNames()) {
            if (file.startsWith(packageName.replace('.', '/') + "/") && file.endsWith(".class")) {
                var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            }
        }
        return classes;
    }

    /** Hands the project of this build to the builder, and keeps it. */
    private final class Project {

        private final String packageName;
        private final String text;
        private @Nullable GatedProject project;

        Project(String packageName, String text) {
            this.packageName = packageName;
            this.text = text;
        }

        /** Drools may turn what ends a build into a message of its own. */
        boolean isRefused() {
            return project != null && !project.refusals().isEmpty();
        }

        boolean isJudged() {
            return project != null && project.isJudged();
        }

        Built refused() {
            return new Built(project == null ? List.of() : List.copyOf(project.refusals()), List.of(), Map.of());
        }

        GatedProject project(InternalKieModule module, ClassLoader classes) {
            project = new GatedProject(gate, packageName, text, module, classes);
            return project;
        }
    }
}
