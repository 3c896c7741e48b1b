package ca.drawline.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * An example beside the rules.
 *
 * @param file the file that it stands in, below the rules directory
 * @param line its line, from 1
 * @param name what it shows, in a sentence
 * @param asOf the asked date
 * @param given a candidate or a draw; a named person is already merged in
 * @param then what must come out
 */
public record Scenario(String file, int line, String name, LocalDate asOf, JsonNode given, JsonNode then) {

    /** Whether it is about a draw and not about a candidate. */
    public boolean isRound() {
        return given.has("draw");
    }

    /** Whether it stands beside the rules of a dated folder. */
    boolean isBeside(String folder) {
        return file.startsWith(folder + "/");
    }
}
