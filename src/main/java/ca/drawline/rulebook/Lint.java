package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import java.util.List;

/** Looks for one kind of policy that is well written and hardly meant. */
interface Lint {

    /** All of them. */
    List<Lint> ALL = List.of(
            new NeverFires(),
            new NoMatchingRow(),
            new UnmeetableRequirement(),
            new SameTwice(),
            new GridGap(),
            new PointsAboveCap(),
            new EmptyCategory(),
            new RepeatedEntry(),
            new CategoryWithoutScenario(),
            new TwoMeanings(),
            new ForgottenRequirement(),
            new NeverDecides(),
            new UnusualName());

    /** Stable code of what it finds. */
    String code();

    /** What its findings weigh. */
    Severity severity();

    /** Looks at the whole policy. */
    void look(Policy policy, Report report);

    /** Takes what is found. */
    final class Report {

        private final Lint lint;
        private final List<Problem> problems;

        Report(Lint lint, List<Problem> problems) {
            this.lint = lint;
            this.problems = problems;
        }

        void add(Policy.Placed placed, String message, String hint) {
            add(
                    placed.file().path(),
                    placed.rule().line(),
                    message,
                    hint,
                    placed.rule().id());
        }

        void add(String file, int line, String message, String hint, String rule) {
            var problem = new Problem(lint.severity(), file, Math.max(line, 1), 0, lint.code(), message, hint, rule);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }
}
