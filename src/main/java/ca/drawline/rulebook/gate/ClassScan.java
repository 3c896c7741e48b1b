package ca.drawline.rulebook.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The third layer: reads compiled classes before any of them is loaded. Whatever a text may have looked like, this is
 * what would run.
 */
final class ClassScan {

    private static final String MATERIALIZED = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";
    private static final String HASH = "[0-9A-F]{32}";
    private static final Pattern LAMBDA_METHOD = Pattern.compile(
            "test|apply|execute|values|valueOf|\\$values|<clinit>|<init>|getExpressionHash|predicateInformation");
    private static final Pattern RULES_METHOD =
            Pattern.compile("<init>|<clinit>|getName|getGlobals|getTypeMetaDatas|getRules|getRulesList|getQueries"
                    + "|getEntryPoints|rule_[\\p{L}\\p{N}_]+|lambda\\$\\w+|\\$deserializeLambda\\$");

    private final KnownMembers members;
    private final String packageName;
    private final List<String> found = new ArrayList<>();

    ClassScan(KnownMembers members, String packageName) {
        this.members = members;
        this.packageName = packageName;
    }

    List<String> check(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> {
            try {
                var read = new ClassNode();
                new ClassReader(bytes).accept(read, ClassReader.SKIP_DEBUG);
                check(name, read);
            } catch (RuntimeException e) {
                found.add(name + " is no class file");
            }
        });
        return List.copyOf(found);
    }

    private void check(String name, ClassNode read) {
        var role = ClassRole.of(read.name, packageName);
        if (role == null || !read.name.equals(name.replace('.', '/'))) {
            found.add(name + " is not a class that rules have");
            return;
        }
        shape(read, role);
        for (MethodNode method : read.methods) {
            var at = read.name.replaceAll(HASH, "#") + "." + method.name;
            for (String problem : new MethodScan(members, packageName, read, method, role).check()) {
                found.add(at + " " + problem);
            }
        }
    }

    private void shape(ClassNode read, ClassRole role) {
        var parent = role.isLambda() ? "java/lang/Enum" : "java/lang/Object";
        if (!parent.equals(read.superName)) {
            found.add(read.name + " extends " + read.superName);
        }
        read.interfaces.stream()
                .filter(one -> !one.startsWith("org/drools/model/"))
                .forEach(one -> found.add(read.name + " implements " + one));
        Stream.of(
                        read.visibleAnnotations,
                        read.invisibleAnnotations,
                        read.visibleTypeAnnotations,
                        read.invisibleTypeAnnotations)
                .flatMap(ClassScan::descriptors)
                .filter(descriptor -> !descriptor.equals(MATERIALIZED))
                .forEach(descriptor -> found.add(read.name + " has the annotation " + descriptor));
        if (read.recordComponents != null
                || read.module != null
                || read.permittedSubclasses != null
                || read.attrs != null) {
            found.add(read.name + " is an unusual class file");
        }
        read.innerClasses.stream()
                .filter(inner -> role == ClassRole.RULES
                        && inner.outerName == null
                        && !inner.name.startsWith("java/lang/invoke/"))
                .forEach(inner -> found.add(read.name + " has the local class " + inner.name));
        for (MethodNode method : read.methods) {
            var known = role == ClassRole.NAMES
                    || (role.isLambda() ? LAMBDA_METHOD : RULES_METHOD)
                            .matcher(method.name)
                            .matches();
            if (!known || (method.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
                found.add(read.name + " has the method " + method.name);
            }
        }
    }

    private static Stream<String> descriptors(@Nullable List<? extends AnnotationNode> annotations) {
        return annotations == null ? Stream.of() : annotations.stream().map(annotation -> annotation.desc);
    }
}
