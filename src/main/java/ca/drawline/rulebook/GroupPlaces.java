package ca.drawline.rulebook;

import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.GroupBy;
import ca.drawline.vocabulary.Reserve;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Groups for which a draw reserves places, or of which it caps the number.
 *
 * @param reserves in the order in which they are filled: by kind of group, then by its id
 * @param caps in the same order
 */
public record GroupPlaces(List<Reserve> reserves, List<Cap> caps) {

    private record Group(GroupBy by, String id) {}

    public GroupPlaces {
        reserves = List.copyOf(reserves);
        caps = List.copyOf(caps);
    }

    /** Of several reserves for one group the largest holds, of several caps on one the smallest. */
    static GroupPlaces of(Collection<Fact> findings) {
        return new GroupPlaces(
                each(
                        findings,
                        Reserve.class,
                        reserve -> new Group(reserve.by(), reserve.group()),
                        BinaryOperator.maxBy(Comparator.comparingInt(Reserve::places))),
                each(
                        findings,
                        Cap.class,
                        cap -> new Group(cap.by(), cap.group()),
                        BinaryOperator.minBy(Comparator.comparingInt(Cap::places))));
    }

    private static <T> List<T> each(
            Collection<Fact> findings, Class<T> type, Function<T, Group> group, BinaryOperator<T> of) {
        return findings.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toMap(group, found -> found, of))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Group, T> entry) -> entry.getKey().by())
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return reserves.isEmpty() && caps.isEmpty();
    }
}
