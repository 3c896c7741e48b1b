package ca.drawline.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps what draws came to. Safe for many threads. */
public final class DrawStore {

    private final Jdbi jdbi;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public DrawStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a result; one that is kept already, by its id, stays as it is. */
    public void save(DrawResult result, Instant createdAt) {
        var request = write(result.request());
        var written = write(result);
        jdbi.useHandle(handle -> handle.createUpdate("insert into draw (id, request, result, created_at)"
                        + " values (:id, :request, :result, :createdAt) on conflict (id) do nothing")
                .bind("id", result.id())
                .bind("request", request)
                .bind("result", written)
                .bind("createdAt", createdAt.toString())
                .execute());
    }

    /** The result of an id. */
    public Optional<DrawResult> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select result from draw where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(this::read);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DrawResult read(String written) {
        try {
            return json.readValue(written, DrawResult.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
