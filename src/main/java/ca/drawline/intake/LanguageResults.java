package ca.drawline.intake;

import ca.drawline.candidate.LanguageResult;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.TestScale;
import ca.drawline.vocabulary.Ability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads results of language tests: only of accepted tests, on their scales, taken by the asked date. */
final class LanguageResults {

    static final int MOST = 50;

    private final LocalDate asOf;
    private final Map<String, List<TestScale>> tests;

    LanguageResults(LocalDate asOf, Map<String, List<TestScale>> tests) {
        this.asOf = asOf;
        this.tests = tests;
    }

    /** The results of a person, who was born on a day if that is known. */
    List<LanguageResult> read(Fields person, @Nullable LocalDate born) {
        var results = new ArrayList<LanguageResult>();
        for (Fields fields : person.objects("languages", MOST)) {
            var result = result(fields, born);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    private @Nullable LanguageResult result(Fields fields, @Nullable LocalDate born) {
        var test = test(fields);
        var scores = new EnumMap<Ability, Double>(Ability.class);
        for (Ability ability : Ability.values()) {
            var score = score(fields, test, ability);
            if (score != null) {
                scores.put(ability, score);
            }
        }
        var testedOn = testedOn(fields, born);
        fields.nothingElse();
        if (test == null || testedOn == null || scores.size() < Ability.values().length) {
            return null;
        }
        return new LanguageResult(
                test,
                scores.getOrDefault(Ability.LISTENING, 0.0),
                scores.getOrDefault(Ability.READING, 0.0),
                scores.getOrDefault(Ability.WRITING, 0.0),
                scores.getOrDefault(Ability.SPEAKING, 0.0),
                testedOn);
    }

    private @Nullable String test(Fields fields) {
        var accepted = String.join(", ", new TreeSet<>(tests.keySet()));
        var test = fields.text("test", "Give one of " + accepted + ".");
        if (test == null || tests.containsKey(test)) {
            return test;
        }
        var near = Nearest.to(test, tests.keySet());
        fields.refuse(
                "test",
                "unknown-test",
                "The test \"%s\" is not accepted on %s.".formatted(Fields.shortened(test), asOf),
                (near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ")
                        + "Accepted on that date: "
                        + accepted
                        + ".");
        return null;
    }

    private @Nullable Double score(Fields fields, @Nullable String test, Ability ability) {
        var name = ability.name().toLowerCase(Locale.ROOT);
        var score = fields.number(
                name,
                "Give the result in %s, a number.".formatted(ability.inWords().en()));
        if (score == null || test == null) {
            return score;
        }
        for (TestScale scale : tests.getOrDefault(test, List.of())) {
            if (scale.ability() == ability && !scale.allows(score)) {
                fields.refuse(
                        name,
                        "score-outside-scale",
                        "%s gives no %s result of %s."
                                .formatted(test, ability.inWords().en(), Fields.plain(score)),
                        "Its results go from %s to %s in steps of %s."
                                .formatted(
                                        Fields.plain(scale.lowest()),
                                        Fields.plain(scale.highest()),
                                        Fields.plain(scale.step())));
                return null;
            }
        }
        return score;
    }

    private @Nullable LocalDate testedOn(Fields fields, @Nullable LocalDate born) {
        var testedOn = fields.date("testedOn", "Give the day of the test, such as \"2022-05-31\".");
        if (testedOn != null && testedOn.isAfter(asOf)) {
            fields.refuse(
                    "testedOn",
                    "impossible-date",
                    "The test (%s) lies after the asked date (%s).".formatted(testedOn, asOf),
                    "Leave the test out, or ask for a date on or after it.");
        }
        if (testedOn != null && born != null && testedOn.isBefore(born)) {
            fields.refuse(
                    "testedOn",
                    "impossible-date",
                    "The test (%s) lies before the date of birth (%s).".formatted(testedOn, born),
                    "Correct one of the two dates.");
        }
        return testedOn;
    }
}
