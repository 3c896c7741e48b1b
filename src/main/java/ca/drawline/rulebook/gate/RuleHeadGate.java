package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.Nearest;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What stands above {@code when}. Names and texts end up in the Java that the compiler generates, some of them in
 * comments of it, so that each has a narrow form.
 */
final class RuleHeadGate {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.,:;()'’«»/%+–—-]{0,199}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern DATE = Pattern.compile("\"?[0-3][0-9]-[A-Z][a-z]{2}-20[0-9]{2}\"?");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final Pattern RANK = Pattern.compile("-?[0-9]{1,5}");

    private final GateVocabulary vocabulary;
    private final Refusals refusals;

    RuleHeadGate(GateVocabulary vocabulary, Refusals refusals) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    void check(RuleDescr rule) {
        if (rule.getName() == null || !NAME.matcher(rule.getName()).matches()) {
            refusals.add(
                    rule.getLine(),
                    0,
                    "rule-name",
                    Refusals.quoted(rule.getName()) + " cannot be the name of a rule.",
                    "Write a sentence of at most 200 letters, digits, spaces and . , : ; ( ) ' / % + - between two \".");
        }
        if (rule instanceof QueryDescr
                || rule.isQuery()
                || !rule.getNamedConsequences().isEmpty()
                || rule.getUnit() != null
                || (rule.getErrors() != null && !rule.getErrors().isEmpty())) {
            refusals.add(
                    rule.getLine(),
                    0,
                    "not-a-rule",
                    "Queries, units and named consequences are not allowed.",
                    "Write it as a rule.");
        }
        rule.getAttributes().values().forEach(this::attribute);
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            annotation(annotation, rule.getLine());
        }
    }

    private void attribute(AttributeDescr attribute) {
        var value = attribute.getValue() == null ? "" : attribute.getValue().strip();
        var form = switch (attribute.getName()) {
            case "salience" -> RANK;
            case "no-loop", "enabled" -> YES_OR_NO;
            case "date-effective", "date-expires" -> DATE;
            default -> null;
        };
        var allowed = attribute.getName().equals("dialect")
                ? value.replace("\"", "").equals("java")
                : form != null && form.matcher(value).matches();
        if (!allowed) {
            refusals.add(
                    attribute.getLine(),
                    0,
                    "attribute",
                    "The attribute " + Refusals.quoted(attribute.getName() + " " + value) + " is not allowed.",
                    attribute.getName().startsWith("date-")
                            ? "Remove it: a rule is in force from the date of its folder on, and a date in it would be written 05-Jan-2026."
                            : "Remove it: what a rule finds depends on its conditions alone.");
        }
    }

    private String near(String name) {
        var near = Nearest.to(name, vocabulary.annotations());
        return near.isEmpty() ? "" : "Did you mean @" + String.join(" or @", near) + "? ";
    }

    private void annotation(AnnotationDescr annotation, int line) {
        var name = annotation.getName();
        var full = annotation.getFullyQualifiedName();
        if (!vocabulary.annotations().contains(name) || (full != null && !full.equals(name))) {
            refusals.add(
                    line,
                    0,
                    "annotation",
                    Refusals.quoted("@" + name) + " is not something that a rule says about itself.",
                    near(name) + "A rule may say: "
                            + String.join(
                                    ", ",
                                    vocabulary.annotations().stream()
                                            .sorted()
                                            .map(a -> "@" + a)
                                            .toList()) + ".");
            return;
        }
        var value = annotation.getSingleValue();
        if (annotation.getValueMap().size() != 1
                || !(value instanceof String text)
                || text.length() > GateLimits.ANNOTATION
                || !QUOTED.matcher(text).matches()) {
            refusals.add(
                    line,
                    0,
                    "annotation",
                    "@" + name + " does not hold one text.",
                    "Write @" + name + "(\"…\") with at most " + GateLimits.ANNOTATION + " characters.");
        }
    }
}
