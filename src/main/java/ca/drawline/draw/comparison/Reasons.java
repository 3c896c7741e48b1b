package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawRun;
import ca.drawline.draw.comparison.PersonCompared.ItemChange;
import ca.drawline.pool.ItemChanges;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Says what stands behind a cause: the category, the program, the rules that give other points. Safe for many threads. */
final class Reasons {

    /** Where the points of all items are equal and the score is not. */
    private static final String CAPS = "caps";

    private static final Wording CAPS_SAID = new Wording("what counts of the points", "ce qui compte des points");

    private final Turns turns;
    private final ItemChanges items;
    private final Map<String, Wording> rules = new HashMap<>();
    private final Map<String, Wording> categories = new HashMap<>();

    Reasons(Turns turns, ItemChanges items) {
        this.turns = turns;
        this.items = items;
        for (Law law : List.of(turns.baseline().law(), turns.alternative().law())) {
            law.rules().forEach(rule -> rules.put(rule.id(), rule.sentence()));
            law.categories().forEach(category -> categories.put(category.category(), category.label()));
        }
    }

    /** The sentence of a rule. */
    Wording rule(String id) {
        return rules.getOrDefault(id, new Wording(id, id));
    }

    /** The name of a category. */
    Wording category(String id) {
        return categories.getOrDefault(id, new Wording(id, id));
    }

    /** The items of points by which someone's score differs. */
    List<ItemChange> items(int candidate) {
        if (turns.scoreBefore(candidate) == turns.scoreAfter(candidate)) {
            return List.of();
        }
        var changes = new ArrayList<ItemChange>();
        for (int i = 0; i < items.items().size(); i++) {
            var before = items.before(i, candidate);
            var after = items.after(i, candidate);
            if (before != after) {
                var item = items.items().get(i);
                changes.add(new ItemChange(item.rule(), item.factor(), before, after));
            }
        }
        return changes;
    }

    /** The group that someone belongs to who turns by a cause of their own. */
    String group(int candidate, Cause cause, Turn turn) {
        return switch (cause) {
            case CATEGORY -> decidingCategory(candidate, turn);
            case ELIGIBILITY ->
                String.join(
                        " ",
                        differing(
                                turns.before(candidate).programs(),
                                turns.after(candidate).programs(),
                                turn));
            case SCORE -> decidingRule(candidate);
            case REQUEST, DISPLACED -> "";
        };
    }

    private String decidingCategory(int candidate, Turn turn) {
        var found = differing(
                turns.before(candidate).categories(), turns.after(candidate).categories(), turn);
        return found.stream()
                .filter(category -> turns.baseline().request().stages().stream()
                        .anyMatch(stage -> stage.categories().contains(category)))
                .findFirst()
                .orElse(found.isEmpty() ? "" : found.get(0));
    }

    /** Those that came for someone who gains, or that went for someone who loses; of odd rules, whatever changed. */
    private static List<String> differing(List<String> before, List<String> after, Turn turn) {
        var came = after.stream().filter(one -> !before.contains(one)).toList();
        var went = before.stream().filter(one -> !after.contains(one)).toList();
        var first = turn == Turn.GAINED ? came : went;
        return first.isEmpty() ? turn == Turn.GAINED ? went : came : first;
    }

    private String decidingRule(int candidate) {
        var most = 0;
        var rule = CAPS;
        for (ItemChange change : items(candidate)) {
            var by = Math.abs(change.after() - change.before());
            if (by > most) {
                most = by;
                rule = change.rule();
            }
        }
        return rule;
    }

    /** A group in words. */
    Wording said(String group, Cause cause, Turn turn) {
        var gained = turn == Turn.GAINED;
        return switch (cause) {
            case CATEGORY ->
                new Wording(
                        (gained ? "newly a member of: " : "no longer a member of: ")
                                + category(group).en(),
                        (gained ? "désormais membre de : " : "n’est plus membre de : ")
                                + category(group).fr());
            case ELIGIBILITY ->
                new Wording(
                        (gained ? "newly eligible for " : "no longer eligible for ") + group,
                        (gained ? "désormais admissible à " : "n’est plus admissible à ") + group);
            case SCORE -> {
                var by = group.equals(CAPS) ? CAPS_SAID : rule(group);
                yield new Wording("score changed by: " + by.en(), "note modifiée par : " + by.fr());
            }
            case REQUEST -> new Wording("the draw is another", "la ronde est autre");
            case DISPLACED -> lineMoved();
        };
    }

    private Wording lineMoved() {
        if (Stream.of(turns.baseline(), turns.between())
                .flatMap(run -> run.outcome().stages().stream())
                .anyMatch(stage -> !stage.groups().isEmpty())) {
            return new Wording(
                    "the line moved, or that of the places of a group",
                    "le seuil, ou celui des places d’un groupe, s’est déplacé");
        }
        var from = turns.baseline().outcome().cutOff();
        var to = turns.between().outcome().cutOff();
        return from.equals(to)
                ? new Wording(
                        "the line moved within the cut-off of " + score(from),
                        "le départage s’est déplacé au seuil de " + score(from))
                : new Wording(
                        "the line moved from %s to %s".formatted(score(from), score(to)),
                        "le seuil est passé de %s à %s".formatted(score(from), score(to)));
    }

    private static String score(OptionalInt cutOff) {
        return cutOff.isPresent() ? String.valueOf(cutOff.getAsInt()) : "–";
    }

    /** Why someone turns, in words. */
    Wording details(int candidate, Cause cause, Turn turn, List<ItemChange> changes) {
        if (cause != Cause.SCORE) {
            return said(group(candidate, cause, turn), cause, turn);
        }
        var en = new StringBuilder(
                "score %d instead of %d".formatted(turns.scoreAfter(candidate), turns.scoreBefore(candidate)));
        var fr = new StringBuilder(
                "note de %d au lieu de %d".formatted(turns.scoreAfter(candidate), turns.scoreBefore(candidate)));
        var counted = turns.scoreAfter(candidate) - turns.scoreBefore(candidate);
        for (ItemChange change : changes) {
            counted -= change.after() - change.before();
            en.append("; %+d: %s"
                    .formatted(
                            change.after() - change.before(),
                            rule(change.rule()).en()));
            fr.append(" ; %+d : %s"
                    .formatted(
                            change.after() - change.before(),
                            rule(change.rule()).fr()));
        }
        if (counted != 0) {
            en.append("; %+d: %s".formatted(counted, CAPS_SAID.en()));
            fr.append(" ; %+d : %s".formatted(counted, CAPS_SAID.fr()));
        }
        return new Wording(en.toString(), fr.toString());
    }

    /** The run that finds someone as they are invited. */
    DrawRun inviting(Turn turn) {
        return turn == Turn.GAINED ? turns.alternative() : turns.baseline();
    }
}
