package ca.drawline.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to a service over HTTP. Safe for many threads. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(String address) {
        this.address = address;
    }

    /**
     * What the service said.
     *
     * @param status the status
     * @param body the text
     * @param tag the ETag; empty without one
     */
    record Answer(int status, String body, String tag) {

        /** The answer, which must be of the expected kind. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("%d in place of %d: %s".formatted(status, expected, body));
            }
            return this;
        }

        JsonNode json() {
            return parse(body);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer post(String path, String json) throws IOException {
        return post(path, json, "application/json", "analyst");
    }

    Answer post(String path, String body, String type, String who) throws IOException {
        return send(request(path)
                .header("Content-Type", type)
                .header("Drawline-User", who)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String text, String seen, String who) throws IOException {
        var request = request(path)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .header("Drawline-User", who)
                .PUT(BodyPublishers.ofString(text));
        return send(seen.isEmpty() ? request : request.header("If-Match", seen));
    }

    Answer put(String path, String body, String type) throws IOException {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
