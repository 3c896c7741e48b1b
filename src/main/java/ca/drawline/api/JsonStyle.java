package ca.drawline.api;

import ca.drawline.answer.AnswerJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Writes answers as the command line does. */
@Singleton
final class JsonStyle implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        AnswerJson.style(mapper);
    }
}
