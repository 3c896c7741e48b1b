package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.candidate.Occupation;
import ca.drawline.draft.DraftEditing.Edit;
import ca.drawline.draft.Seen;
import ca.drawline.intake.NewCategory;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the files of a new category. */
final class CategoryWriting {

    private static final String TITLES = "concerns.yaml";
    private static final String SCENARIOS = "scenarios.yaml";
    /** Where the rule book has no category yet whose concern could be taken. */
    private static final String USUAL = "categories";

    private final RuleBook book;
    private final Law law;
    private final List<RuleFile> files;

    /**
     * @param book the rule book
     * @param law the law on the day from which the category is in force
     * @param files all files of the rule book
     */
    CategoryWriting(RuleBook book, Law law, List<RuleFile> files) {
        this.book = book;
        this.law = law;
        this.files = files;
    }

    /** The files to be saved, the last two of them its rules and its scenarios; the first may be the title of its concern. */
    List<Edit> write(NewCategory category) {
        refuseTaken(category);
        refuseUnknown(law, category.occupations());
        var edits = new ArrayList<Edit>();
        var usual = usualConcern();
        var dated = usual + "/" + category.since();
        var concern = files.stream().anyMatch(file -> file.path().startsWith(dated + "/"))
                ? usual
                : usual + "-" + category.category();
        var folder = concern + "/" + category.since() + "/";
        if (files.stream().noneMatch(file -> file.path().startsWith(concern + "/"))) {
            titled(usual, concern, category).ifPresent(edits::add);
        }
        var text = new CategoryText(
                category,
                concern,
                category.occupations().stream()
                        .map(code -> Objects.requireNonNull(law.occupations().get(code)))
                        .toList(),
                another(category));
        edits.add(edit(
                folder + category.category() + ".drl", CategoryFiles.rules(text).render()));
        edits.add(edit(
                folder + SCENARIOS,
                content(folder + SCENARIOS).map(CategoryWriting::ended).orElse("")
                        + CategoryFiles.scenarios(text).render()));
        return edits;
    }

    private Edit edit(String path, String content) {
        return new Edit(path, content, Seen.of(file(path)));
    }

    private Optional<RuleFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private Optional<String> content(String path) {
        return file(path).map(RuleFile::content);
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** The concern in which most categories of that day stand. */
    private String usualConcern() {
        var count = law.categories().stream()
                .flatMap(category -> RulePath.of(category.file()).stream())
                .collect(Collectors.groupingBy(RulePath::concern, Collectors.counting()));
        return count.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(USUAL);
    }

    /** A new concern is named where the others are, below the one that it comes from. */
    private Optional<Edit> titled(String usual, String concern, NewCategory category) {
        return content(TITLES).map(text -> {
            var titles = book.titles().stream()
                    .filter(title -> title.concern().equals(usual))
                    .findFirst();
            var label = category.label();
            var line = "%s: { en: \"%s\", fr: \"%s\" }"
                    .formatted(
                            concern,
                            titles.map(title -> title.en() + ": ").orElse("") + label.en(),
                            titles.map(title -> title.fr() + " : ").orElse("") + label.fr());
            var lines = new ArrayList<>(text.lines().toList());
            var place = lines.size();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(usual)) {
                    place = i + 1;
                }
            }
            lines.add(place, line);
            return edit(TITLES, String.join("\n", lines) + "\n");
        });
    }

    /** The first occupation of the classification that neither this category lists nor another. */
    private Occupation another(NewCategory category) {
        var elsewhere = law.categories().stream()
                .map(CategoryDefinition::occupations)
                .flatMap(List::stream)
                .map(Occupation::noc)
                .collect(Collectors.toSet());
        var others = law.occupations().values().stream()
                .filter(occupation -> !category.occupations().contains(occupation.noc()))
                .toList();
        return others.stream()
                .filter(occupation -> !elsewhere.contains(occupation.noc()))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElseThrow(() -> refused(
                        "/occupations",
                        "missing",
                        "The category lists every occupation.",
                        "Leave out those that it is not about."));
    }

    private void refuseTaken(NewCategory category) {
        var id = category.category();
        var same = law.categories().stream()
                .filter(each -> each.category().equals(id))
                .map(CategoryDefinition::file)
                .findFirst()
                .or(() -> files.stream()
                        .map(RuleFile::path)
                        .filter(path -> RulePath.of(path)
                                .filter(dated -> dated.name().equals(id + ".drl")
                                        && !dated.date().isBefore(category.since()))
                                .isPresent())
                        .findFirst());
        same.ifPresent(path -> {
            throw refused(
                    "/category",
                    "category-exists",
                    "There is a category \"%s\" in %s.".formatted(id, path),
                    "Change that one, or give this one another name.");
        });
        if (book.ruleIds().contains(id) || book.ruleIds().contains(id + "-experience")) {
            throw refused(
                    "/category",
                    "category-exists",
                    "There is a rule that bears the id \"%s\" already.".formatted(id),
                    "Give the category another id.");
        }
    }

    static void refuseUnknown(Law law, Collection<String> codes) {
        var known = law.occupations();
        var faults = new ArrayList<Fault>();
        var place = 0;
        for (String code : codes) {
            if (!known.containsKey(code)) {
                faults.add(Fault.inBody(
                        "/occupations/" + place,
                        "unknown-occupation",
                        "There is no occupation \"%s\".".formatted(code),
                        Nearest.hint(code, known.keySet())));
            }
            place++;
        }
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemDetail.of(
                    422,
                    "unacceptable-body",
                    "The body is not acceptable",
                    faults.stream().map(Fault::message).collect(Collectors.joining(" ")),
                    faults));
        }
    }

    private static Refusal refused(String pointer, String code, String message, String hint) {
        return new Refusal(ProblemDetail.of(
                422,
                "unacceptable-body",
                "The body is not acceptable",
                message,
                List.of(Fault.inBody(pointer, code, message, hint))));
    }
}
