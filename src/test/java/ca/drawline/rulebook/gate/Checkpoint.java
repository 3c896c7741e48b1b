package ca.drawline.rulebook.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Takes files through the layers of the gate, one after the other, as the rule book does. */
final class Checkpoint {

    private final Gate gate;

    Checkpoint(GateVocabulary vocabulary) {
        this.gate = new Gate(vocabulary);
    }

    /** What the layers before the compiler refuse; a file that is no rules at all is refused as such. */
    List<GateRefusal> refusals(byte[] file) {
        var characters = Gate.characters(file);
        if (!characters.isEmpty()) {
            return characters;
        }
        var text = text(file);
        var tree = parsed(text);
        return tree == null
                ? List.of(new GateRefusal(
                        GateRefusal.Layer.TREE, 1, 0, "syntax", "It cannot be read.", "Compare it with another.", ""))
                : gate.tree(tree, text);
    }

    static String text(byte[] file) {
        return Gate.withoutMark(new String(file, StandardCharsets.UTF_8));
    }

    static @Nullable PackageDescr parsed(String text) {
        var parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        try {
            var tree = parser.parse(false, text);
            return parser.hasErrors() ? null : tree;
        } catch (DroolsParserException | RuntimeException e) {
            return null;
        }
    }

    /** The classes of a file that passed, or an empty map where the compiler finds no meaning in it. */
    Map<String, byte[]> classes(byte[] file, String packageName) {
        var built = new GatedBuild(gate, Checkpoint.class.getClassLoader()).build(text(file), packageName);
        if (!built.refusals().isEmpty()) {
            throw new AssertionError("The compiler read another tree: " + built.refusals());
        }
        return built.complaints().isEmpty() ? built.classes() : Map.of();
    }

    List<String> scan(Map<String, byte[]> classes, String packageName) {
        return gate.classes(classes, packageName);
    }

    KieBase base(Map<String, byte[]> classes, String packageName) throws ReflectiveOperationException {
        var model = classes.keySet().stream()
                .filter(name -> name.matches(".*\\.Rules[0-9A-F]+"))
                .findFirst()
                .orElseThrow();
        var loader = gate.loader(classes, packageName, Checkpoint.class.getClassLoader());
        return KieBaseBuilder.createKieBaseFromModel(
                (Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
    }
}
