package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers what no resource, page or management path answers. */
@Singleton
final class UnknownPaths {

    void last(@Observes Router router, ObjectMapper json) throws JsonProcessingException {
        var problem = Buffer.buffer(json.writeValueAsBytes(ProblemResponses.nothingHere()));
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> context.response()
                        .setStatusCode(404)
                        .putHeader("Content-Type", ProblemDetail.MEDIA_TYPE)
                        .end(problem));
    }
}
