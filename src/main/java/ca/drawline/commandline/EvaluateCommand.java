package ca.drawline.commandline;

import ca.drawline.answer.AnswerJson;
import ca.drawline.answer.EvaluatedLines;
import ca.drawline.answer.Evaluation;
import ca.drawline.answer.Evaluation.Requirement;
import ca.drawline.answer.Explain;
import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.StrictJson;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Language;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates one profile, or many, one a line. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Evaluate a profile: programs, score and categories, each with its reasons. With --lines, or of a file"
                        + " that ends in .ndjson, a profile a line: an answer a line in JSON, in the same order.",
        footer = {
            "",
            "Exit codes: 0 all were evaluated, 1 some lines could not be, 2 it could not run.",
            "Example: evaluate amara.json --as-of 2025-06-15"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String LINES = ".ndjson";

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file of the profile or profiles; - for standard input.")
    private String file = "-";

    @Option(names = "--lines", description = "The file has a profile a line.")
    private boolean lines;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day that is asked about: a date or a moment. Default: today.")
    private @Nullable String asOf;

    @Option(
            names = "--explain",
            paramLabel = "HOW",
            description = "none for the results alone, fired for points and requirements met, full for all."
                    + " Default: ${DEFAULT-VALUE}.")
    private Explain explain = Explain.FULL;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of the reasons: english or french. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.ENGLISH;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var law = data.place().named(rules.name()).on(Day.asked(asOf));
        var reader = new ProfileReader(law.asOf(), law.occupations(), law.tests());
        return lines || file.endsWith(LINES) ? lines(law, reader) : one(law, reader);
    }

    private int one(Law law, ProfileReader reader) throws IOException {
        try (var content = Input.open(file, terminal)) {
            var profile = reader.read(StrictJson.read(content.readAllBytes()));
            answer.print(terminal, Evaluation.of(law.determine(profile), explain, language), this::tell);
        }
        return Drawline.GOOD;
    }

    private int lines(Law law, ProfileReader reader) throws IOException {
        try (var content = Input.open(file, terminal)) {
            var bad = new EvaluatedLines(law, reader, explain, language, AnswerJson.mapper(), content)
                    .write(terminal.out());
            return bad == 0 ? Drawline.GOOD : Drawline.PROBLEMS;
        } finally {
            terminal.out().flush();
        }
    }

    private void tell(Evaluation found) {
        var out = terminal.out();
        var crs = found.crs();
        out.println("%s on %s by rules %s (%s)"
                .formatted(
                        found.id(),
                        found.asOf(),
                        found.rules().version(),
                        found.rules().shortDigest()));
        out.println(
                found.eligible() == null
                        ? "Eligibility is stated from %s on.".formatted(found.eligibilityStatedFrom())
                        : found.eligible() ? "Eligible." : "Not eligible for any program.");
        out.println("CRS %d: core %d, spouse %d, transferability %d, additional %d"
                .formatted(crs.total(), crs.core(), crs.spouse(), crs.transferability(), crs.additional()));
        if (crs.points() != null) {
            crs.points()
                    .forEach(item -> out.println(
                            "  %+4d  %s: %s [%s]".formatted(item.points(), item.name(), item.because(), item.rule())));
        }
        found.programs().forEach(program -> {
            out.println("%s %s".formatted(mark(program.eligible()), program.program()));
            tell(program.requirements());
        });
        found.categories().forEach(category -> {
            out.println("%s %s (%s)"
                    .formatted(
                            mark(category.member()),
                            category.category(),
                            category.label().in(language)));
            tell(category.requirements());
        });
    }

    private void tell(@Nullable List<Requirement> requirements) {
        if (requirements != null) {
            requirements.forEach(requirement -> terminal.out()
                    .println("    %s %s: %s [%s]"
                            .formatted(
                                    mark(requirement.met()),
                                    requirement.name(),
                                    requirement.because(),
                                    requirement.rule())));
        }
    }

    private static String mark(boolean yes) {
        return yes ? "yes" : "no ";
    }
}
