package ca.drawline.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.candidate.Profile;
import ca.drawline.storage.TemporaryDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("storage")
class PoolStoreTest {

    private static final Instant CREATED = Instant.parse("2023-06-28T14:04:34Z");

    private Path directory;

    private PoolStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        this.directory = directory;
        store = new PoolStore(TemporaryDatabase.in(directory));
    }

    private static NewPool pool(String name) {
        return new NewPool(name, CREATED, true, "Made for a test.", "252", 42L);
    }

    private static List<Profile> many(int size) {
        var people = new ArrayList<Profile>();
        for (int i = 0; i < size; i++) {
            people.add(i % 2 == 0 ? People.plain("P-" + i) : People.complete("P-" + i));
        }
        return people;
    }

    @Test
    void poolSurvivesReopening() {
        var people = many(20_000);
        var created = store.create(pool("demo"), people);

        var reopened = new PoolStore(TemporaryDatabase.in(directory));

        assertThat(reopened.find("demo")).contains(created);
        assertThat(reopened.candidates("demo")).isEqualTo(people);
        assertThat(created.size()).isEqualTo(20_000);
        assertThat(created.seed()).isEqualTo(42L);
        assertThat(created.createdAt()).isEqualTo(CREATED);
    }

    @Test
    void importedPoolHasNeitherRoundNorSeed() {
        store.create(new NewPool("mine", CREATED, false, "Imported.", null, null), many(1));

        var found = store.find("mine").orElseThrow();
        assertThat(found.round()).isNull();
        assertThat(found.seed()).isNull();
        assertThat(found.synthetic()).isFalse();
    }

    @Test
    void oneCandidateIsReadByTheirIdWithinTheirPool() {
        var people = many(10);
        store.create(pool("first"), people);
        store.create(pool("second"), many(1));

        var last = people.get(9);
        assertThat(store.candidate("first", last.id())).contains(last);
        assertThat(store.candidate("second", last.id())).isEmpty();
        assertThat(store.candidate("third", last.id())).isEmpty();
    }

    @Test
    void digestFollowsContentAndOrderButNotTheName() {
        var people = many(10);
        var reversed = new ArrayList<>(people);
        Collections.reverse(reversed);

        var first = store.create(pool("first"), people);

        assertThat(store.create(pool("second"), people).digest())
                .isEqualTo(first.digest())
                .hasSize(64);
        assertThat(store.create(pool("third"), reversed).digest()).isNotEqualTo(first.digest());
    }

    @Test
    void nothingIsWrittenWhenReadingCandidatesFailsHalfWay() {
        var people = many(10_000);
        Iterable<Profile> breaking = () -> people.stream()
                .peek(person -> {
                    if (person.id().equals("P-9000")) {
                        throw new IllegalArgumentException("line 9001 cannot be read");
                    }
                })
                .iterator();

        assertThatThrownBy(() -> store.create(pool("broken"), breaking)).hasMessageContaining("line 9001");

        assertThat(store.exists("broken")).isFalse();
        assertThat(store.candidates("broken")).isEmpty();
        assertThat(store.create(pool("broken"), people).size()).isEqualTo(10_000);
    }

    @Test
    void sameIdTwiceIsRefusedByName() {
        var people = List.of(People.plain("P-1"), People.plain("P-2"), People.complete("P-1"));

        assertThatThrownBy(() -> store.create(pool("demo"), people))
                .isInstanceOfSatisfying(
                        CandidateTwice.class, e -> assertThat(e.candidate()).isEqualTo("P-1"));
        assertThat(store.list()).isEmpty();
    }

    @Test
    void poolOfTheSameNameIsRefusedAndTheOldOneStays() {
        store.create(pool("demo"), many(3));

        assertThatThrownBy(() -> store.create(pool("demo"), many(5)))
                .isInstanceOfSatisfying(
                        PoolExists.class, e -> assertThat(e.pool()).isEqualTo("demo"));
        assertThat(store.candidates("demo")).hasSize(3);
    }

    @Test
    void deletedPoolIsGoneAndOthersStay() {
        store.create(pool("one"), many(4));
        store.create(pool("two"), many(5));

        assertThat(store.delete("one")).isTrue();
        assertThat(store.delete("one")).isFalse();

        assertThat(store.list()).extracting(Pool::name).containsExactly("two");
        assertThat(store.candidates("two")).hasSize(5);
        assertThat(store.create(pool("one"), many(6)).size()).isEqualTo(6);
        assertThat(store.candidates("one")).hasSize(6);
    }

    @Test
    void emptyPoolIsKept() {
        assertThat(store.create(pool("empty"), List.of()).size()).isZero();
        assertThat(store.candidates("empty")).isEmpty();
    }
}
