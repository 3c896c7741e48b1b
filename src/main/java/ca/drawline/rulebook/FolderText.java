package ca.drawline.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * What a dated folder of a concern says, for readers.
 *
 * @param concern the concern's name
 * @param since the day from which the folder is in force
 * @param files its rules, by file
 * @param grids its tables
 * @param notes its pages of prose, in Markdown
 * @param scenarios its examples
 */
public record FolderText(
        String concern,
        LocalDate since,
        List<RuleFileText> files,
        List<GridText> grids,
        List<String> notes,
        List<ScenarioText> scenarios) {

    public FolderText {
        files = List.copyOf(files);
        grids = List.copyOf(grids);
        notes = List.copyOf(notes);
        scenarios = List.copyOf(scenarios);
    }

    /** Its rules, in the order of the files. */
    public List<WrittenRule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }
}
