package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Member;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A category of which no example of its time shows a member, or none shows somebody who is not. */
final class CategoryWithoutScenario implements Lint {

    /** Far more than there are categories and days; a table of cases multiplies what it says. */
    private static final int MOST_SHOWN = 100_000;

    private static final String YES = "member";
    private static final String NO = "notMember";
    private static final Pattern MEMBER = Pattern.compile("(?:m|notM)ember:");

    @Override
    public String code() {
        return "category-without-scenario";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /** What an example says of a category on a day. */
    private record Shown(LocalDate asOf, String question, String category) {}

    @Override
    public void look(Policy policy, Report report) {
        var members = policy.rules().stream()
                .filter(placed -> !placed.finds(Member.class).isEmpty())
                .toList();
        var shown = new LinkedHashSet<Shown>();
        policy.examples().stream()
                .filter(file -> MEMBER.matcher(file.content()).find())
                .forEach(file -> ScenarioReader.read(file).forEach(one -> collect(one, "", List.of(), shown)));
        for (Policy.Placed placed : members) {
            for (Rule.Insertion member : placed.finds(Member.class)) {
                var missing = Stream.of(YES, NO)
                        .filter(question -> shown.stream()
                                .noneMatch(one -> one.question().equals(question)
                                        && one.category().equals(member.firstText())
                                        && !one.asOf().isBefore(placed.path().date())
                                        && one.asOf().isBefore(policy.until(placed.path()))))
                        .toList();
                if (!missing.isEmpty()) {
                    report.add(
                            placed,
                            "No scenario from " + placed.path().date() + " on shows the category `" + member.firstText()
                                    + "` under `" + String.join("` and `", missing) + "`.",
                            "Add one to " + placed.path().folder() + "/scenarios.yaml for each.");
                }
            }
        }
    }

    /** A case has the date and the expectations of its scenario where it has none of its own. */
    private static void collect(ScenarioText one, String asOf, List<ScenarioText.Entry> then, Set<Shown> shown) {
        var day = one.asOf().isEmpty() ? asOf : one.asOf();
        var expected = Stream.concat(then.stream(), one.then().stream()).toList();
        if (one.cases().isEmpty()) {
            expected.stream()
                    .filter(entry -> entry.name().equals(YES) || entry.name().equals(NO))
                    .forEach(entry -> entry.values().forEach(category -> add(day, entry.name(), category, shown)));
        }
        one.cases().forEach(inner -> collect(inner, day, expected, shown));
    }

    private static void add(String day, String question, String category, Set<Shown> shown) {
        if (shown.size() >= MOST_SHOWN) {
            return;
        }
        try {
            shown.add(new Shown(LocalDate.parse(day), question, category));
        } catch (DateTimeException e) {
            // The test of the scenarios says what is wrong with their dates.
            return;
        }
    }
}
