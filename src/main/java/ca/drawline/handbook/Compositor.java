package ca.drawline.handbook;

import ca.drawline.candidate.Occupation;
import ca.drawline.handbook.Concern.Part;
import ca.drawline.handbook.Example.Field;
import ca.drawline.handbook.Statement.Finding;
import ca.drawline.handbook.Statement.Value;
import ca.drawline.rulebook.ConcernTitle;
import ca.drawline.rulebook.FolderText;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFileText;
import ca.drawline.rulebook.ScenarioText;
import ca.drawline.rulebook.ScenarioText.Entry;
import ca.drawline.rulebook.WrittenRule;
import ca.drawline.vocabulary.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets the document from the texts of the rule book. */
final class Compositor {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final RuleBook book;
    private final LocalDate asOf;
    private final Language language;
    private final Phrases phrases;
    private final List<FolderText> folders;
    private final Map<String, Occupation> occupations;
    private final Map<String, ConcernTitle> titles = new HashMap<>();
    private final Map<String, String> ruleAnchors = new HashMap<>();

    Compositor(RuleBook book, LocalDate asOf, Language language) {
        this.book = book;
        this.asOf = asOf;
        this.language = language;
        this.phrases = new Phrases(language);
        this.occupations = book.on(asOf).occupations();
        var order = new ArrayList<String>();
        for (ConcernTitle title : book.titles()) {
            titles.put(title.concern(), title);
            order.add(title.concern());
        }
        this.folders = book.textsOn(asOf).stream()
                .sorted(Comparator.comparingInt(folder -> rank(order, folder.concern())))
                .toList();
        folders.forEach(folder -> folder.rules().forEach(rule -> ruleAnchors.put(rule.id(), "rule-" + rule.id())));
    }

    /** Concerns that the list of titles does not name come last, in their own order. */
    private static int rank(List<String> order, String concern) {
        var at = order.indexOf(concern);
        return at < 0 ? order.size() : at;
    }

    Handbook compose(@Nullable LocalDate since) {
        var concerns = folders.stream().map(this::concern).toList();
        var changes = since == null ? null : changes(since);
        var eligibilityFrom = book.coverage().eligibilityFrom();
        return new Handbook(
                asOf,
                book.version(),
                language,
                asOf.isBefore(eligibilityFrom) ? eligibilityFrom : null,
                concerns,
                changes);
    }

    private Changes changes(LocalDate since) {
        var before = new HashMap<String, FolderText>();
        book.textsOn(since).forEach(folder -> before.put(folder.concern(), folder));
        var changed = folders.stream()
                .filter(folder -> !isSame(before.get(folder.concern()), folder))
                .map(folder -> new FolderChanges(phrases, title(folder.concern()))
                        .between(before.get(folder.concern()), folder))
                .toList();
        return new Changes(since, changed);
    }

    private static boolean isSame(@Nullable FolderText before, FolderText after) {
        return before != null && before.since().equals(after.since());
    }

    private String title(String concern) {
        var title = titles.get(concern);
        return title == null ? Phrases.title(concern) : phrases.in(title.en(), title.fr());
    }

    private Concern concern(FolderText folder) {
        var words = new ArrayList<Paragraph>();
        folder.notes().forEach(note -> words.addAll(Prose.markdown(note)));
        var anchors = new HashMap<>(ruleAnchors);
        var tables = new ArrayList<Table>();
        var setter = new TableSetter(folder, phrases);
        for (var grid : folder.grids()) {
            var table = setter.set(grid);
            tables.add(table);
            anchors.put(grid.name(), table.anchor());
        }
        var parts = folder.files().stream()
                .map(file -> part(file, hasTitle(folder, file), anchors))
                .toList();
        return new Concern(
                folder.concern(),
                title(folder.concern()),
                folder.since(),
                words,
                parts,
                tables,
                folder.scenarios().stream().map(this::example).toList());
    }

    /** One file of several has a title, unless it is called as the concern is. */
    private static boolean hasTitle(FolderText folder, RuleFileText file) {
        return folder.files().size() > 1 && !("-" + folder.concern()).endsWith("-" + file.name());
    }

    private Part part(RuleFileText file, boolean titled, Map<String, String> anchors) {
        return new Part(
                titled ? partTitle(file) : "",
                Prose.paragraphs(file.head()),
                file.rules().stream().map(rule -> statement(rule, anchors)).toList());
    }

    /** A file that defines a category is called as the category is. */
    private String partTitle(RuleFileText file) {
        return file.rules().stream()
                .map(WrittenRule::annotations)
                .filter(annotations -> annotations.containsKey("LabelEn"))
                .map(annotations ->
                        phrases.in(annotations.getOrDefault("LabelEn", ""), annotations.getOrDefault("LabelFr", "")))
                .findFirst()
                .orElse(Phrases.title(file.name()));
    }

    private Statement statement(WrittenRule rule, Map<String, String> anchors) {
        var condition = new Condition(anchors, occupations, phrases);
        var needs = condition.pieces(rule.when());
        var findings = rule.findings().stream()
                .map(finding -> new Finding(
                        Phrases.words(finding.type()),
                        finding.values().stream()
                                .map(value -> new Value(Phrases.words(value.component()), value.written()))
                                .toList()))
                .toList();
        return new Statement(
                rule.id(),
                phrases.in(rule.name(), rule.nameFr()),
                phrases.langOf(rule.nameFr()),
                Prose.pieces(rule.source()),
                Prose.paragraphs(rule.notes()),
                needs,
                condition.occupations(),
                findings,
                rule.file() + ":" + rule.line());
    }

    private Example example(ScenarioText scenario) {
        return new Example(
                scenario.name(),
                scenario.asOf(),
                scenario.given().stream().map(this::field).toList(),
                scenario.then().stream().map(this::field).toList(),
                scenario.cases().stream().map(this::example).toList());
    }

    private Field field(Entry entry) {
        return new Field(
                Phrases.words(entry.name()),
                entry.values().stream().map(this::linked).toList());
    }

    /** A value that begins with the id of a rule leads to the rule. */
    private Piece linked(String value) {
        var id = ID.matcher(value);
        var anchor = id.lookingAt() ? ruleAnchors.get(id.group()) : null;
        return anchor == null ? Piece.plain(value) : Piece.link(value, "#" + anchor);
    }
}
