package ca.drawline.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How answers are written as JSON, the same over HTTP and on the command line. */
public final class AnswerJson {

    private AnswerJson() {}

    /** Writes dates as ISO 8601 text and maps in the order of their keys: equal results are equal byte for byte. */
    public static ObjectMapper style(ObjectMapper mapper) {
        return mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** A writer of answers where there is no service that has one. */
    public static ObjectMapper mapper() {
        return style(JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .build());
    }
}
