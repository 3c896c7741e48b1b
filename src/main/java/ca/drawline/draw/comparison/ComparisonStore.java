package ca.drawline.draw.comparison;

import ca.drawline.draw.comparison.KeptComparison.Line;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what comparisons came to, with everyone who turns. Safe for many threads. */
public final class ComparisonStore {

    /** People in a row: as few rows as may be, and none too large to hold. */
    private static final int PART = 1_000;

    private final Jdbi jdbi;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public ComparisonStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a comparison; one that is kept already, by its id, stays as it is. */
    public void save(Comparison comparison, Instant createdAt) {
        var result = comparison.result();
        var written = write(result);
        var line = write(Line.of(result));
        jdbi.useTransaction(handle -> {
            var kept = handle.createUpdate("insert into comparison (id, created_at, line, result)"
                            + " values (:id, :createdAt, :line, :result) on conflict (id) do nothing")
                    .bind("id", result.id())
                    .bind("createdAt", createdAt.toString())
                    .bind("line", line)
                    .bind("result", written)
                    .execute();
            if (kept > 0) {
                insert(handle, result.id(), Turn.GAINED, comparison.gained());
                insert(handle, result.id(), Turn.LOST, comparison.lost());
            }
        });
    }

    private void insert(Handle handle, String id, Turn turn, List<PersonCompared> people) {
        var parts = IntStream.range(0, (people.size() + PART - 1) / PART)
                .parallel()
                .mapToObj(part -> people.subList(part * PART, Math.min(people.size(), (part + 1) * PART)).stream()
                        .map(this::write)
                        .collect(Collectors.joining("\n")))
                .toList();
        var batch = handle.prepareBatch("insert into comparison_people (comparison, turn, part, people)"
                + " values (:comparison, :turn, :part, :people)");
        for (int part = 0; part < parts.size(); part++) {
            batch.bind("comparison", id)
                    .bind("turn", turn.name())
                    .bind("part", part)
                    .bind("people", parts.get(part))
                    .add();
        }
        if (!parts.isEmpty()) {
            batch.execute();
        }
    }

    /** The result of an id. */
    public Optional<ComparisonResult> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select result from comparison where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(written -> read(written, ComparisonResult.class));
    }

    /** Some of those who turn in a comparison, by the number of the part, from 0; none after the last. */
    public List<PersonCompared> people(String id, Turn turn, int part) {
        return jdbi.withHandle(handle -> handle.createQuery("select people from comparison_people"
                                + " where comparison = :comparison and turn = :turn and part = :part")
                        .bind("comparison", id)
                        .bind("turn", turn.name())
                        .bind("part", part)
                        .mapTo(String.class)
                        .findOne())
                .map(people -> people.lines()
                        .map(line -> read(line, PersonCompared.class))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Comparisons, the newest first.
     *
     * @param below their numbers are below this
     * @param limit how many there may be
     */
    public List<KeptComparison> list(int below, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select number, id, created_at, line from comparison"
                        + " where number < :below order by number desc limit :limit")
                .bind("below", below)
                .bind("limit", limit)
                .map((row, context) -> new KeptComparison(
                        row.getInt("number"),
                        row.getString("id"),
                        Instant.parse(row.getString("created_at")),
                        read(row.getString("line"), Line.class)))
                .list());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String written, Class<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
