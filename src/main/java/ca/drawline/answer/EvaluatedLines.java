package ca.drawline.answer;

import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.StrictJson;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Language;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Evaluates profiles line by line, each as soon as it has arrived; a bad line does not stop the rest. */
public final class EvaluatedLines {

    /** Longest line, in bytes: some hundred times a full profile. */
    public static final int LONGEST = 1 << 20;

    private final Law law;
    private final ProfileReader reader;
    private final Explain explain;
    private final Language language;
    private final ObjectMapper json;
    private final InputStream lines;

    /** A line that could not be evaluated, by its number from 1. */
    public record BadLine(int line, ProblemDetail problem) {}

    /**
     * @param law the law that decides
     * @param reader reads each profile
     * @param explain how much of its reasons each answer tells
     * @param language the language of the reasons
     * @param json writes the answers
     * @param lines a profile a line
     */
    public EvaluatedLines(
            Law law, ProfileReader reader, Explain explain, Language language, ObjectMapper json, InputStream lines) {
        this.law = law;
        this.reader = reader;
        this.explain = explain;
        this.language = language;
        this.json = json;
        this.lines = new BufferedInputStream(lines);
    }

    /**
     * Writes an answer a line, in the same order; blank lines have none.
     *
     * @return how many lines could not be evaluated
     */
    public int write(OutputStream output) throws IOException {
        var line = new ByteArrayOutputStream();
        var number = 0;
        var bad = 0;
        while (next(line)) {
            number++;
            if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
                var answer = answer(number, line);
                bad += answer instanceof BadLine ? 1 : 0;
                output.write(json.writeValueAsBytes(answer));
                output.write('\n');
                if (lines.available() == 0) {
                    output.flush();
                }
            }
        }
        return bad;
    }

    private Object answer(int number, ByteArrayOutputStream line) {
        if (line.size() > LONGEST) {
            return new BadLine(
                    number,
                    Problems.tooLarge(
                            "The line", LONGEST, "One profile is far smaller; end each with the end of its line."));
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
        var first = lines.read();
        for (int read = first; read >= 0 && read != '\n'; read = lines.read()) {
            if (line.size() <= LONGEST) {
                line.write(read);
            }
        }
        return first >= 0;
    }
}
