package ca.drawline.rulebook;

import ca.drawline.rulebook.Mutant.Kind;
import ca.drawline.rulebook.RuleBook.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/**
 * The changes to the rules of one file. A rule is removed without the compiler: it is left out of its section. Everything
 * else is compiled many changes at a time, each as a rule under a name of its own, of which a session fires one.
 */
final class RuleMutants {

    private final RuleBook book;
    private final Section section;
    private final String file;
    private final String text;
    private final CompiledFolder compiled;

    RuleMutants(RuleBook book, Section section, RuleFile file, CompiledFolder compiled) {
        this.book = book;
        this.section = section;
        this.file = file.path();
        this.text = file.content();
        this.compiled = compiled;
    }

    /** A change with the rule that it is of, and what the rest of the section is without that rule. */
    private record Change(Rule rule, RuleEdit.Place place, RuleEdit edit, Section rest) {}

    /** The rules of the file, each removed. */
    List<Mutant> removals() {
        return section.rules().stream()
                .map(rule -> mutant(
                        rule,
                        Kind.RULE,
                        rule.line(),
                        "without the rule",
                        true,
                        () -> Optional.of(book(section.without(rule)))))
                .toList();
    }

    /** All other changes. */
    List<Mutant> changes() {
        var places = RuleEdit.places(text);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.min(places.size(), section.rules().size()); i++) {
            var place = places.get(i);
            var rule = section.rules().get(i);
            var rest = section.without(rule);
            place.edits().forEach(edit -> changes.add(new Change(rule, place, edit, rest)));
        }
        var mutants = new ArrayList<Mutant>();
        for (int from = 0; from < changes.size(); from += Mutants.BATCH) {
            mutants.addAll(mutants(changes.subList(from, Math.min(changes.size(), from + Mutants.BATCH))));
        }
        return mutants;
    }

    /** What does not compile together is halved until the change that is refused stands alone. */
    private List<Mutant> mutants(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var problems = new ProblemList();
        var reading = DrlReader.read(file, together(changes), problems);
        Optional<KieBase> base = problems.isEmpty()
                ? new RuleCompiler(compiled, problems).compile(file, reading.text())
                : Optional.empty();
        if (base.isPresent()) {
            var mutants = new ArrayList<Mutant>();
            for (int i = 0; i < changes.size(); i++) {
                var rest = changes.get(i).rest();
                var changed = section.replaced(List.of(reading.rules().get(i)), base.get());
                mutants.add(mutant(changes.get(i), () -> Optional.of(book(rest, changed))));
            }
            return mutants;
        }
        if (changes.size() == 1) {
            return List.of(mutant(changes.get(0), Optional::empty));
        }
        var half = changes.size() / 2;
        return Stream.concat(
                        mutants(changes.subList(0, half)).stream(),
                        mutants(changes.subList(half, changes.size())).stream())
                .toList();
    }

    private String together(List<Change> changes) {
        var head = text.substring(0, RuleEdit.places(text).get(0).start());
        var together = new StringBuilder(head);
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            together.append(change.place().edited(text, change.edit(), i)).append("\n\n");
        }
        return together.toString();
    }

    private RuleBook book(Section... instead) {
        var folder = book.folder(section.path()).orElseThrow();
        var sections = Stream.concat(
                        folder.sections().stream().filter(other -> !other.equals(section)), Stream.of(instead))
                .toList();
        return book.with(section.path(), new Folder(sections, folder.rows()));
    }

    private Mutant mutant(Change change, Supplier<Optional<RuleBook>> version) {
        var line = (int) text.substring(0, change.edit().from())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return mutant(change.rule(), change.edit().kind(), line, change.edit().change(), false, version);
    }

    private Mutant mutant(
            Rule rule, Kind kind, int line, String change, boolean takesAway, Supplier<Optional<RuleBook>> version) {
        var path = section.path();
        return new Mutant(
                kind,
                file,
                line,
                rule.id(),
                change,
                path.folder(),
                path.date(),
                book.until(path).orElse(null),
                rule.aboutDraws(),
                Set.of(rule.id()),
                takesAway,
                List.of(version));
    }
}
