package ca.drawline.rulebook;

import ca.drawline.rulebook.WrittenRule.FindingText;
import ca.drawline.rulebook.WrittenRule.Value;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the files of a dated folder, which were found to be in order when the rule book was opened, for readers. */
final class FolderReader {

    private static final Pattern NEW = Pattern.compile("new\\s+(\\w+)\\s*\\(([^;]*)\\)\\s*\\)\\s*;");
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final String SCENARIOS = ".yaml";
    private static final String PROSE = ".md";

    private final String concern;
    private final LocalDate since;
    private final List<RuleFileText> files = new ArrayList<>();
    private final List<GridText> grids = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ScenarioText> scenarios = new ArrayList<>();

    FolderReader(String concern, LocalDate since) {
        this.concern = concern;
        this.since = since;
    }

    /**
     * Reads the folder.
     *
     * @param all all files of the rule book
     * @param rules the rules of the folder's files, by the file's name
     */
    FolderText read(List<RuleFile> all, Map<String, List<Rule>> rules) {
        for (RuleFile file : all) {
            var path = RulePath.of(file.path());
            if (path.isPresent() && path.get().folder().equals(concern + "/" + since)) {
                read(file, path.get(), rules);
            }
        }
        return new FolderText(concern, since, files, grids, notes, scenarios);
    }

    private void read(RuleFile file, RulePath path, Map<String, List<Rule>> rules) {
        if (path.isDrl()) {
            files.add(ruleFile(file, path, rules.getOrDefault(path.name(), List.of())));
        } else if (path.isGrid()) {
            grids.add(grid(file, path));
        } else if (path.name().endsWith(PROSE)) {
            notes.add(file.content());
        } else if (path.name().endsWith(SCENARIOS)) {
            scenarios.addAll(ScenarioReader.read(file));
        }
    }

    private static RuleFileText ruleFile(RuleFile file, RulePath path, List<Rule> rules) {
        var source = RuleSource.of(file.content());
        var texts = new ArrayList<WrittenRule>();
        for (int i = 0; i < Math.min(rules.size(), source.rules().size()); i++) {
            texts.add(ruleText(rules.get(i), source.rules().get(i), file.path()));
        }
        return new RuleFileText(path.name().replaceFirst("\\.drl$", ""), source.head(), texts);
    }

    private static WrittenRule ruleText(Rule rule, RuleSource.Written written, String file) {
        return new WrittenRule(
                rule.id(),
                rule.name(),
                rule.source(),
                rule.annotations(),
                written.notes(),
                written.when(),
                written.then(),
                findings(written.then()),
                file,
                rule.line());
    }

    private static List<FindingText> findings(String then) {
        return NEW.matcher(then)
                .results()
                .map(found -> new FindingText(found.group(1), values(found.group(1), found.group(2))))
                .toList();
    }

    private static List<Value> values(String type, String arguments) {
        var components = Words.type(type).map(FactType::components).orElse(List.of());
        var written = COMMA.split(arguments.strip(), -1);
        var values = new ArrayList<Value>();
        for (int i = 0; i < Math.min(components.size(), written.length); i++) {
            var value = written[i].strip();
            if (!value.isEmpty()) {
                values.add(new Value(components.get(i).name(), value.replaceAll("^\"|\"$", "")));
            }
        }
        return values;
    }

    private static GridText grid(RuleFile file, RulePath path) {
        try (var parser = CSVParser.parse(new StringReader(file.content()), GridReader.FORMAT)) {
            var rows = parser.stream().map(CSVRecord::toList).map(List::copyOf).toList();
            return new GridText(path.gridName(), parser.getHeaderNames(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
