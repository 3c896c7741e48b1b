package ca.drawline.pool;

import ca.drawline.candidate.Derivation;
import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Column;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.GivenFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A pool as numbers: for each column the distinct sets of facts that its candidates have, and for each candidate which of
 * them is theirs.
 */
final class EncodedPool {

    /** Large enough that a thread's start does not count, small enough that all threads end together. */
    private static final int CHUNK = 2_048;

    private final int size;
    private final boolean[] withPartner;
    private final Map<Column, EncodedColumn> columns;

    private EncodedPool(int size, boolean[] withPartner, Map<Column, EncodedColumn> columns) {
        this.size = size;
        this.withPartner = withPartner;
        this.columns = columns;
    }

    /** Derives the facts of every candidate once and numbers them. */
    static EncodedPool of(List<Profile> profiles, Derivation derivation, List<Column> columns) {
        var size = profiles.size();
        var withPartner = new boolean[size];
        var dictionaries = columns.stream().map(column -> new Dictionary(size)).toList();
        var router = new Router(columns);
        IntStream.range(0, (size + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            var facts = new CandidateFacts(router, columns.size());
            for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
                var profile = profiles.get(i);
                withPartner[i] = profile.withPartner();
                derivation.derive(profile, facts::add);
                for (int column = 0; column < columns.size(); column++) {
                    dictionaries.get(column).put(i, facts.take(column));
                }
            }
        });
        var encoded = dictionaries.parallelStream().map(Dictionary::encoded).toList();
        var byColumn = new HashMap<Column, EncodedColumn>();
        for (int column = 0; column < columns.size(); column++) {
            byColumn.put(columns.get(column), encoded.get(column));
        }
        return new EncodedPool(size, withPartner, byColumn);
    }

    int size() {
        return size;
    }

    boolean withPartner(int candidate) {
        return withPartner[candidate];
    }

    EncodedColumn column(Column column) {
        var encoded = columns.get(column);
        if (encoded == null) {
            throw new IllegalStateException("The pool was not encoded for " + column);
        }
        return encoded;
    }

    /** Finds the column of a fact. */
    private static final class Router {

        private static final int NOWHERE = -1;

        private final List<Column> columns;
        private final Map<Class<?>, List<Integer>> byType = new HashMap<>();

        Router(List<Column> columns) {
            this.columns = columns;
            for (int i = 0; i < columns.size(); i++) {
                byType.computeIfAbsent(columns.get(i).type(), type -> new ArrayList<>())
                        .add(i);
            }
        }

        int columnOf(Fact fact) {
            var candidates = byType.getOrDefault(fact.getClass(), List.of());
            for (int i = 0; i < candidates.size(); i++) {
                var column = candidates.get(i);
                if (columns.get(column).holds(fact)) {
                    return column;
                }
            }
            return NOWHERE;
        }
    }

    /** The facts of one candidate, column by column. */
    private static final class CandidateFacts {

        private final Router router;
        private final List<List<Fact>> byColumn = new ArrayList<>();

        CandidateFacts(Router router, int columns) {
            this.router = router;
            for (int i = 0; i < columns; i++) {
                byColumn.add(List.of());
            }
        }

        void add(GivenFact fact) {
            var column = router.columnOf(fact);
            if (column != Router.NOWHERE) {
                var facts = byColumn.get(column);
                byColumn.set(column, facts.isEmpty() ? List.of(fact) : with(facts, fact));
            }
        }

        private static List<Fact> with(List<Fact> facts, Fact fact) {
            var more = facts.toArray(new Fact[facts.size() + 1]);
            more[facts.size()] = fact;
            return Arrays.asList(more);
        }

        List<Fact> take(int column) {
            return byColumn.set(column, List.of());
        }
    }

    /** Numbers sets of facts. The numbers depend on the order of threads; nothing that is shown does. */
    private static final class Dictionary {

        private final int[] sets;
        private final AtomicInteger next = new AtomicInteger();
        private final ConcurrentHashMap<List<Fact>, Integer> numbers = new ConcurrentHashMap<>();

        Dictionary(int size) {
            sets = new int[size];
        }

        void put(int candidate, List<Fact> facts) {
            var number = numbers.get(facts);
            sets[candidate] = number != null ? number : numbers.computeIfAbsent(facts, set -> next.getAndIncrement());
        }

        EncodedColumn encoded() {
            var distinct = new ArrayList<List<Fact>>(Collections.nCopies(next.get(), List.of()));
            numbers.forEach((facts, number) -> distinct.set(number, facts));
            return new EncodedColumn(sets, distinct);
        }
    }
}
