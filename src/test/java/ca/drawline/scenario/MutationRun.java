package ca.drawline.scenario;

import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Changes every rule and number of the rule book and prints what no scenario notices: {@code ./mvnw -q test-compile
 * exec:exec@mutation}. Arguments name the beginnings of paths; without one all files are changed.
 */
public final class MutationRun {

    private MutationRun() {}

    public static void main(String[] beginnings) {
        var book = RulesAsWritten.book();
        Predicate<String> wanted =
                path -> beginnings.length == 0 || Arrays.stream(beginnings).anyMatch(path::startsWith);
        var files = book.files().stream().map(RuleFile::path).filter(wanted).toList();
        var began = System.nanoTime();
        var report = Mutation.of(book, RulesAsWritten.compiled(), files);
        var seconds = (System.nanoTime() - began) / 1e9;
        report.survivors()
                .forEach(survivor -> System.out.printf(
                        "%s:%d %s %s%n", survivor.file(), survivor.line(), survivor.rule(), survivor.change()));
        report.kinds()
                .forEach((kind, count) ->
                        System.out.printf("%-9s %,6d changes, %,6d noticed%n", kind, count.changes(), count.noticed()));
        System.out.printf(
                "%,d changes in %.0f s, %,d noticed: %.2f %%%n",
                report.changes(), seconds, report.noticed(), report.score());
    }
}
