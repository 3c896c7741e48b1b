package ca.drawline.rulebook.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** One method of a compiled class: what it calls, reads, writes and makes, and whether it could run for ever. */
final class MethodScan {

    private static final String ACCUMULATORS = "org/drools/core/base/accumulators/";
    private static final String MODEL = "org/drools/model/";
    private static final int LONGEST_WRITTEN = 2_000;
    private static final int LONGEST = 60_000;
    private static final Set<String> DATE_FORMAT =
            Set.of("<init>", "parseCaseInsensitive", "appendPattern", "toFormatter");
    private static final Set<String> NAMING = Set.of(
            "java/lang/Object.<init>()V",
            "java/lang/RuntimeException.<init>(Ljava/lang/String;)V",
            "java/lang/String.equals(Ljava/lang/Object;)Z",
            "java/lang/String.hashCode()I");
    private static final Set<String> OPERATORS = Set.of(
            "org/drools/model/operators/InOperator",
            "org/drools/model/operators/ContainsOperator",
            "org/drools/model/operators/MemberOfOperator",
            "org/drools/model/operators/MatchesOperator",
            "org/drools/model/operators/StringStartsWithOperator",
            "org/drools/model/operators/StringEndsWithOperator");
    private static final Set<String> DESCRIBING_FIELDS =
            Set.of("org/drools/model/Index$ConstraintType", "org/drools/model/Rule$Attribute");

    private final KnownMembers members;
    private final String packageName;
    private final ClassNode owner;
    private final MethodNode method;
    private final ClassRole role;
    private final List<String> found = new ArrayList<>();

    MethodScan(KnownMembers members, String packageName, ClassNode owner, MethodNode method, ClassRole role) {
        this.members = members;
        this.packageName = packageName;
        this.owner = owner;
        this.method = method;
        this.role = role;
    }

    List<String> check() {
        var longest = role.isWritten(method.name) ? LONGEST_WRITTEN : LONGEST;
        if (method.instructions.size() > longest) {
            found.add("is too long");
        }
        if (!method.tryCatchBlocks.isEmpty()) {
            found.add("catches");
        }
        for (AbstractInsnNode instruction : method.instructions) {
            check(instruction);
        }
        return found;
    }

    private void check(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            refuseUnless(mayCall(call), "calls " + call.owner + "." + call.name + call.desc);
        } else if (instruction instanceof FieldInsnNode field) {
            refuseUnless(mayTouch(field), "touches " + field.owner + "." + field.name);
        } else if (instruction instanceof TypeInsnNode type) {
            refuseUnless(mayName(type.desc), "names " + type.desc);
        } else if (instruction instanceof LdcInsnNode constant) {
            refuseUnless(mayHold(constant.cst), "holds " + constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode call) {
            refuseUnless(mayLink(call), "links " + call.bsm.getOwner() + "." + call.bsm.getName());
        } else if (instruction instanceof MultiANewArrayInsnNode || isPlainArray(instruction)) {
            found.add("makes an array");
        } else {
            refuseUnless(targets(instruction).allMatch(target -> isAfter(target, instruction)), "loops");
            refuseUnless(instruction.getOpcode() != Opcodes.ATHROW || role == ClassRole.NAMES, "throws");
            refuseUnless(
                    instruction.getOpcode() != Opcodes.MONITORENTER && instruction.getOpcode() != Opcodes.MONITOREXIT,
                    "locks");
        }
    }

    private void refuseUnless(boolean allowed, String what) {
        if (!allowed && !found.contains(what)) {
            found.add(what);
        }
    }

    private static boolean isPlainArray(AbstractInsnNode instruction) {
        return instruction instanceof IntInsnNode made && made.getOpcode() == Opcodes.NEWARRAY;
    }

    private static Stream<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return Stream.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return Stream.concat(Stream.of(table.dflt), table.labels.stream());
        }
        return instruction instanceof LookupSwitchInsnNode lookup
                ? Stream.concat(Stream.of(lookup.dflt), lookup.labels.stream())
                : Stream.of();
    }

    private boolean isAfter(LabelNode target, AbstractInsnNode instruction) {
        return method.instructions.indexOf(target) > method.instructions.indexOf(instruction);
    }

    private boolean mayCall(MethodInsnNode call) {
        return switch (role) {
            case CONDITION ->
                role.isWritten(method.name)
                        ? members.reads(call.owner, call.name, call.desc) || isOwn(call)
                        : isPlumbing(call);
            case CONSEQUENCE ->
                role.isWritten(method.name)
                        ? members.acts(call.owner, call.name, call.desc) || isOwn(call)
                        : isPlumbing(call);
            case RULES -> describes(call);
            case NAMES ->
                NAMING.contains(call.owner + "." + call.name + call.desc)
                        || (ClassRole.of(call.owner, packageName) == ClassRole.NAMES && call.name.equals("<init>"));
        };
    }

    /** The method that the engine calls passes on to the typed one of the same name. */
    private boolean isOwn(MethodInsnNode call) {
        return call.owner.equals(owner.name) && call.name.equals(method.name) && !call.desc.equals(method.desc);
    }

    private boolean isPlumbing(MethodInsnNode call) {
        var called = call.owner + "." + call.name + call.desc;
        return switch (method.name) {
            case "<init>" -> called.equals("java/lang/Enum.<init>(Ljava/lang/String;I)V");
            case "<clinit>" ->
                (call.owner.equals(owner.name) && Set.of("<init>", "$values").contains(call.name))
                        || isPlainPattern(call);
            case "values" ->
                called.equals("java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V")
                        || (call.owner.equals("[L" + owner.name + ";") && call.name.equals("clone"));
            case "valueOf" ->
                called.equals("java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;");
            case "predicateInformation" -> call.owner.equals("org/drools/model/functions/PredicateInformation");
            default -> false;
        };
    }

    private static boolean isPlainPattern(MethodInsnNode call) {
        return call.owner.equals("java/util/regex/Pattern")
                && call.desc.equals("(Ljava/lang/String;)Ljava/util/regex/Pattern;")
                && call.getPrevious() instanceof LdcInsnNode text
                && text.cst instanceof String pattern
                && PlainPattern.is(pattern);
    }

    private boolean describes(MethodInsnNode call) {
        var other = ClassRole.of(call.owner, packageName);
        if (other == ClassRole.RULES) {
            return call.name.startsWith("rule_")
                    || call.name.equals("getRulesList")
                    || (call.name.equals("<init>") && !call.owner.equals(owner.name));
        }
        if (other == ClassRole.NAMES) {
            return call.name.equals("getPropertyIndex");
        }
        if (method.name.equals("$deserializeLambda$")) {
            return call.owner.equals("java/lang/invoke/SerializedLambda")
                    || NAMING.contains(call.owner + "." + call.name + call.desc)
                    || (call.owner + "." + call.name + call.desc)
                            .equals("java/lang/Object.equals(Ljava/lang/Object;)Z");
        }
        if (call.owner.equals("java/time/format/DateTimeFormatterBuilder")) {
            return DATE_FORMAT.contains(call.name);
        }
        if (call.owner.startsWith(ACCUMULATORS)) {
            return method.name.startsWith("lambda$") && call.name.equals("<init>");
        }
        return members.describes(call.owner, call.name, call.desc)
                || (call.owner.equals("org/drools/modelcompiler/dsl/pattern/D") && !call.name.equals("eval"))
                || (call.owner.equals("org/drools/model/impl/RuleBuilder")
                        && Set.of("build", "attribute", "metadata").contains(call.name))
                || isModel(call.owner);
    }

    /** The engine's words for describing rules, which hold no way to a session. */
    private static boolean isModel(String name) {
        return name.startsWith(MODEL)
                && !name.equals("org/drools/model/Drools")
                && !name.startsWith("org/drools/model/impl/");
    }

    private boolean mayTouch(FieldInsnNode field) {
        var own = field.owner.equals(owner.name);
        if (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC) {
            return own && !role.isWritten(method.name);
        }
        if (own) {
            return true;
        }
        if (field.getOpcode() != Opcodes.GETSTATIC) {
            return false;
        }
        return ClassRole.of(field.owner, packageName) != null
                || members.isConstant(field.owner, field.name)
                || (role.isLambda() && OPERATORS.contains(field.owner))
                || (role == ClassRole.RULES && describesBy(field));
    }

    private static boolean describesBy(FieldInsnNode field) {
        return DESCRIBING_FIELDS.contains(field.owner)
                || (field.name.equals("TYPE") && field.desc.equals("Ljava/lang/Class;"))
                || (field.owner.equals("java/util/Locale") && field.name.equals("ENGLISH"));
    }

    private boolean mayName(String written) {
        var name = written.replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
        if (name.equals(owner.name) || members.isType(name)) {
            return true;
        }
        return switch (role) {
            case CONSEQUENCE -> name.equals("org/drools/model/Drools");
            case CONDITION -> name.equals("org/drools/model/functions/PredicateInformation");
            case RULES ->
                ClassRole.of(name, packageName) != null
                        || name.equals("java/time/format/DateTimeFormatterBuilder")
                        || name.equals("java/util/ArrayList")
                        || name.startsWith(ACCUMULATORS)
                        || isModel(name);
            case NAMES ->
                name.equals("java/lang/RuntimeException") || ClassRole.of(name, packageName) == ClassRole.NAMES;
        };
    }

    private boolean mayHold(@Nullable Object constant) {
        if (constant instanceof Type type) {
            return switch (type.getSort()) {
                case Type.OBJECT -> mayName(type.getInternalName());
                case Type.ARRAY -> mayName(type.getElementType().getInternalName());
                default -> false;
            };
        }
        return !(constant instanceof Handle) && !(constant instanceof ConstantDynamic);
    }

    private boolean mayLink(InvokeDynamicInsnNode call) {
        var maker = call.bsm.getOwner() + "." + call.bsm.getName();
        if (maker.equals("java/lang/invoke/StringConcatFactory.makeConcatWithConstants")) {
            return role == ClassRole.NAMES;
        }
        return role == ClassRole.RULES
                && maker.equals("java/lang/invoke/LambdaMetafactory.metafactory")
                && Stream.of(call.bsmArgs).allMatch(this::mayReach);
    }

    private boolean mayReach(Object argument) {
        return !(argument instanceof Handle handle)
                || (handle.getOwner().equals(owner.name) && handle.getName().startsWith("lambda$"))
                || (handle.getOwner().startsWith(ACCUMULATORS)
                        && handle.getName().equals("<init>"));
    }
}
