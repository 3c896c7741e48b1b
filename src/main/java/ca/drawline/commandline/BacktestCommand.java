package ca.drawline.commandline;

import ca.drawline.draw.backtest.BacktestResult;
import ca.drawline.intake.BacktestRequestReader;
import ca.drawline.start.Core;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries the published rounds again. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description =
                "Predict the line of published rounds from what was known before each, and say how far that was off."
                        + " All rounds take minutes.",
        footer = {
            "",
            "Exit codes: 0 they were tried, 2 it could not run.",
            "Example: backtest --from 2023-06-01 --to 2023-06-30 --types GENERAL"
        })
final class BacktestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--from", paramLabel = "DATE", description = "First day of the rounds.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day of the rounds.")
    private @Nullable String to;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            description = "GENERAL, PROGRAM, CATEGORY, PNP; several with commas between them. Default: all.")
    private List<String> types = List.of();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Seed of the invented people. Default: 0.")
    private @Nullable String seed;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var json = JsonNodeFactory.instance.objectNode().put("rules", rules.name());
        DrawOptions.set(json, "from", from);
        DrawOptions.set(json, "to", to);
        DrawOptions.number(json, "seed", seed);
        if (!types.isEmpty()) {
            DrawOptions.list(
                    json,
                    "types",
                    types.stream().map(type -> type.toUpperCase(Locale.ROOT)).toList());
        }
        var asked = DrawOptions.read(json, new BacktestRequestReader(data.place())::read, Map.of());
        BacktestResult result;
        try (var progress = answer.progress(terminal, "Rounds")) {
            result = Core.backtest().run(asked.request(), asked.book(), progress);
        }
        answer.print(terminal, result, this::tell);
        return Drawline.GOOD;
    }

    private void tell(BacktestResult result) {
        var out = terminal.out();
        result.rounds()
                .forEach(round -> out.println("Round %s of %s, %s: published %d, predicted %d, off by %+d"
                        .formatted(
                                round.number(),
                                round.date(),
                                round.type(),
                                round.published(),
                                round.predicted(),
                                round.error())));
        result.sums()
                .forEach(sum -> out.println(String.format(
                        Locale.ROOT,
                        "%s: %d rounds, mean absolute error %.1f points",
                        sum.type(),
                        sum.rounds(),
                        sum.meanAbsoluteError())));
        result.leftOut().forEach(left -> out.println("Left out, %d: %s".formatted(left.rounds(), left.reason())));
    }
}
