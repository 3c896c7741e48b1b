package ca.drawline.rulebook.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilder;

/**
 * Compiles with the executable model, and shows the gate the very tree that code is about to be generated from: a second
 * parse of a text need not see what the first one saw.
 */
final class GatedProject extends CanonicalModelKieProject {

    private final Gate gate;
    private final String packageName;
    private final String text;
    private final List<GateRefusal> refusals = new ArrayList<>();
    private boolean judged;

    GatedProject(Gate gate, String packageName, String text, InternalKieModule module, ClassLoader loader) {
        super(module, loader);
        this.gate = gate;
        this.packageName = packageName;
        this.text = text;
    }

    List<GateRefusal> refusals() {
        return refusals;
    }

    @Override
    protected @Nullable KnowledgeBuilder createKnowledgeBuilder(KieBaseModelImpl base, InternalKieModule module) {
        if (getInternalKieModule().getKieModuleModel() != base.getKModule()) {
            return null;
        }
        var builder = new Builder(getBuilderConfiguration(base, module), module);
        modelBuilders.put(base.getName(), builder);
        return builder;
    }

    boolean isJudged() {
        return judged;
    }

    private void pass(PackageDescr tree) {
        judged = true;
        if (!packageName.equals(tree.getNamespace())) {
            refusals.add(new GateRefusal(
                    GateRefusal.Layer.TREE,
                    1,
                    0,
                    "package",
                    "The file has more than one package line, or one within a comment.",
                    "Keep one package line, at the top.",
                    ""));
        }
        refusals.addAll(gate.tree(tree, text));
        if (!refusals.isEmpty()) {
            throw new Stopped();
        }
    }

    /** Ends a build before any code is generated. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the gate", null, false, false);
        }
    }

    private final class Builder extends ModelBuilderImpl<PackageSources> {

        Builder(KnowledgeBuilderConfigurationImpl configuration, InternalKieModule module) {
            super(PackageSources::dumpSources, configuration, module.getReleaseId(), false);
        }

        @Override
        protected void doFirstBuildStep(Collection<CompositePackageDescr> trees) {
            trees.forEach(GatedProject.this::pass);
            super.doFirstBuildStep(trees);
        }

        @Override
        protected void addPackageWithResource(PackageDescr tree, Resource resource) {
            pass(tree);
            super.addPackageWithResource(tree, resource);
        }
    }
}
