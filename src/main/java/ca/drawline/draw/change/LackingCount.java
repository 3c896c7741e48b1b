package ca.drawline.draw.change;

import ca.drawline.draw.change.Lacking.ByChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by which changes candidates would have been turned. */
final class LackingCount {

    private static final Comparator<ByChange> MOST_FIRST = Comparator.comparing(ByChange::candidates)
            .reversed()
            .thenComparing(ByChange::change)
            .thenComparing(ByChange::subject);

    private final Map<Sort, Count> counts = new HashMap<>();
    private int turned;
    private int turnedAlone;
    private int none;

    private record Sort(ChangeKind kind, ChangeSubject subject) {}

    private static final class Count {

        private final List<Integer> steps = new ArrayList<>();
        private int smallest;

        private ByChange of(Sort sort) {
            steps.sort(Comparator.naturalOrder());
            return new ByChange(
                    sort.kind(),
                    sort.subject(),
                    sort.kind().byOthers(),
                    steps.size(),
                    smallest,
                    steps.get((steps.size() - 1) / 2),
                    steps.get(0),
                    steps.get(steps.size() - 1));
        }
    }

    /** Counts one candidate, whose changes are ordered with the smallest first. */
    void add(List<TurningChange> changes) {
        if (changes.isEmpty()) {
            none++;
            return;
        }
        turned++;
        if (changes.stream().anyMatch(turning -> !turning.byOthers())) {
            turnedAlone++;
        }
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i).change();
            var count = counts.computeIfAbsent(new Sort(change.change(), change.subject()), sort -> new Count());
            count.steps.add(change.steps());
            if (i == 0) {
                count.smallest++;
            }
        }
    }

    int turned() {
        return turned;
    }

    int turnedAlone() {
        return turnedAlone;
    }

    int none() {
        return none;
    }

    List<ByChange> by() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
