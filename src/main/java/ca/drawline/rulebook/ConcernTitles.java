package ca.drawline.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads what concerns are called, a file of data at the top of the rule book that may be missing. */
final class ConcernTitles {

    private static final String FILE = "concerns.yaml";

    private ConcernTitles() {}

    /** The titles in the order of the file; what is wrong with it is added to the problems. */
    static List<ConcernTitle> read(List<RuleFile> files, ProblemList problems) {
        var titles = new ArrayList<ConcernTitle>();
        for (RuleFile file : files) {
            if (file.path().equals(FILE)) {
                for (var entry : tree(file, problems).properties()) {
                    titles.add(title(entry.getKey(), entry.getValue(), problems));
                }
            }
        }
        return List.copyOf(titles);
    }

    private static JsonNode tree(RuleFile file, ProblemList problems) {
        var mapper = new YAMLMapper();
        try {
            return mapper.readTree(file.content());
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(
                    FILE, line, "concerns", "The file cannot be read as YAML.", "Write: my-concern: { en: …, fr: … }");
            return mapper.createObjectNode();
        }
    }

    private static ConcernTitle title(String concern, JsonNode words, ProblemList problems) {
        var en = words.path("en").asText("");
        var fr = words.path("fr").asText("");
        if (en.isEmpty() || fr.isEmpty()) {
            problems.add(
                    FILE,
                    0,
                    "concerns",
                    "The concern `" + concern + "` has no title in both languages.",
                    "Write: " + concern + ": { en: …, fr: … }");
        }
        return new ConcernTitle(concern, en, fr);
    }
}
