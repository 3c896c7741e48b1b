package ca.drawline.rulebook;

import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The class files that one DRL file compiles to.
 *
 * @param model name of the class that describes the rules
 * @param classes bytes of every class, by its name
 */
record CompiledRules(String model, Map<String, byte[]> classes) {

    CompiledRules {
        classes = new TreeMap<>(classes);
    }

    /**
     * The rules ready to run, under a class loader of their own, so that they can be collected when nobody uses them. The
     * gate reads the classes before, wherever they were kept.
     *
     * @param packageName the package that the classes must be of
     */
    KieBase load(String packageName) {
        try {
            var loader = RuleGate.gate().loader(classes, packageName, EngineLoader.loader());
            var loaded = loader.loadClass(model);
            return KieBaseBuilder.createKieBaseFromModel(
                    (Model) loaded.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Compiled rules must load: " + model, e);
        }
    }
}
