package ca.drawline.api;

import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.StrictJson;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Language;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Evaluates profiles line by line, each as soon as it has arrived; a bad line does not stop the rest. */
final class BatchEvaluation implements StreamingOutput {

    private final Law law;
    private final ProfileReader reader;
    private final Explain explain;
    private final Language language;
    private final ObjectMapper json;
    private final InputStream body;

    /** A line that could not be evaluated, by its number from 1. */
    record BadLine(int line, ProblemDetail problem) {}

    BatchEvaluation(
            Law law, ProfileReader reader, Explain explain, Language language, ObjectMapper json, InputStream body) {
        this.law = law;
        this.reader = reader;
        this.explain = explain;
        this.language = language;
        this.json = json;
        this.body = new BufferedInputStream(body);
    }

    @Override
    public void write(OutputStream output) throws IOException {
        var line = new ByteArrayOutputStream();
        var number = 0;
        while (next(line)) {
            number++;
            if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
                output.write(json.writeValueAsBytes(answer(number, line)));
                output.write('\n');
                if (body.available() == 0) {
                    output.flush();
                }
            }
        }
    }

    private Object answer(int number, ByteArrayOutputStream line) {
        if (line.size() > Body.LIMIT) {
            return new BadLine(number, Body.tooLarge("The line"));
        }
        try {
            return Evaluation.of(law.determine(reader.read(StrictJson.read(line.toByteArray()))), explain, language);
        } catch (RuntimeException e) {
            return new BadLine(number, Problems.of(e));
        }
    }

    /** Reads the next line, of an overlong one only enough to know it; says whether there was one. */
    private boolean next(ByteArrayOutputStream line) throws IOException {
        line.reset();
        var first = body.read();
        for (int read = first; read >= 0 && read != '\n'; read = body.read()) {
            if (line.size() <= Body.LIMIT) {
                line.write(read);
            }
        }
        return first >= 0;
    }
}
