package ca.drawline.rulebook.gate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a generated class is for, by its name; each may contain only what such a class does for honest rules. */
enum ClassRole {
    /** A condition or what it reads. */
    CONDITION("P[0-9A-F]{2}/Lambda(?:Predicate|Extractor)[0-9A-F]{32}", "test|apply"),
    /** What a rule does. */
    CONSEQUENCE("P[0-9A-F]{2}/LambdaConsequence[0-9A-F]{32}", "execute"),
    /** The description of the rules. */
    RULES("Rules[0-9A-F]{32}(?:RuleMethods[0-9]+|Rules[0-9]+)?", ""),
    /** The names of properties, by type. */
    NAMES("DomainClassesMetadata[0-9A-F]{32}(?:\\$[A-Za-z0-9_]+_Metadata)?", "");

    private final Pattern name;
    private final Pattern written;

    ClassRole(String name, String written) {
        this.name = Pattern.compile(name);
        this.written = Pattern.compile(written);
    }

    /** The role of a class in a package; none for a class that honest rules do not have. */
    static @Nullable ClassRole of(String internalName, String packageName) {
        var folder = packageName.replace('.', '/') + "/";
        if (internalName.startsWith(folder)) {
            for (ClassRole role : values()) {
                if (role.name.matcher(internalName.substring(folder.length())).matches()) {
                    return role;
                }
            }
        }
        return null;
    }

    /** Whether the class is one expression of a rule. */
    boolean isLambda() {
        return this == CONDITION || this == CONSEQUENCE;
    }

    /** Whether a method of such a class holds what an analyst wrote. */
    boolean isWritten(String method) {
        return written.matcher(method).matches();
    }
}
