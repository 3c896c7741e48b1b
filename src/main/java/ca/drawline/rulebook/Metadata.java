package ca.drawline.rulebook;

import ca.drawline.vocabulary.Member;

/** Finds what a rule does not say about itself: results, scenarios and explanations in both languages name it by this. */
final class Metadata {

    private final Rule rule;
    private final String path;
    private final ProblemList problems;

    private Metadata(Rule rule, String path, ProblemList problems) {
        this.rule = rule;
        this.path = path;
        this.problems = problems;
    }

    static void check(Rule rule, String path, ProblemList problems) {
        new Metadata(rule, path, problems).check();
    }

    private void check() {
        if (rule.id().isEmpty()) {
            problem("no-id", "The rule has no @Id.", "Add @Id(\"a-stable-name\") below the rule's name.");
        } else if (!rule.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problem(
                    "bad-id",
                    "The id `" + rule.id() + "` is not kebab-case.",
                    "Use small letters, digits and hyphens.");
        }
        said("Source", "no-source", "The rule has no @Source.", "Add @Source(\"where the law says so\").");
        said(
                "Fr",
                "no-french",
                "The rule has no sentence in French.",
                "Add @Fr(\"…\") below the @Id, with what the rule's name says in English.");
        if (rule.insertions().stream()
                .anyMatch(insertion -> insertion.type().type().equals(Member.class))) {
            label("LabelEn", "English");
            label("LabelFr", "French");
        }
    }

    private void label(String annotation, String language) {
        said(
                annotation,
                "no-label",
                "The category has no name in " + language + ".",
                "Add @" + annotation + "(\"…\") with what the category is called.");
    }

    private void said(String annotation, String code, String message, String hint) {
        if (rule.annotations().getOrDefault(annotation, "").isBlank()) {
            problem(code, message, hint);
        }
    }

    private void problem(String code, String message, String hint) {
        problems.add(
                path,
                Math.max(rule.line(), 1),
                0,
                code,
                message,
                hint,
                rule.id().isEmpty() ? rule.name() : rule.id());
    }
}
