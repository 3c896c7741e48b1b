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

    /** The rules ready to run, under a class loader of their own, so that they can be collected when nobody uses them. */
    KieBase load() {
        try {
            var loaded = new OwnLoader(classes).loadClass(model);
            return KieBaseBuilder.createKieBaseFromModel(
                    (Model) loaded.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Compiled rules must load: " + model, e);
        }
    }

    private static final class OwnLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        OwnLoader(Map<String, byte[]> classes) {
            super(EngineLoader.loader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
