package ca.drawline.commandline;

import ca.drawline.draw.comparison.ComparisonResult;
import ca.drawline.draw.comparison.PoolComparison.Side;
import ca.drawline.intake.ComparisonRequestReader;
import ca.drawline.intake.DrawRequestReader.AskedDraw;
import ca.drawline.vocabulary.Language;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares two rule books on one pool. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Try one draw by two rule books on the same pool: who gains an invitation, who loses one, by what"
                + " cause. Where both were published or are drafts, it is kept in the data directory as over"
                + " REST.",
        footer = {
            "",
            "Exit codes: 0 they were compared, 2 it could not run.",
            "Example: compare --baseline published --alternative drafts/3 --pool demo --as-of 2023-06-28T14:04:34Z"
                    + " --type CATEGORY --category healthcare --invitations 500"
        })
final class CompareCommand implements Callable<Integer> {

    private static final Map<String, String> OPTIONS =
            Map.of("/baseline/rules", "baseline", "/alternative/rules", "alternative");

    private final Terminal terminal;

    @Mixin
    private DrawOptions draw = new DrawOptions();

    @Option(
            names = "--baseline",
            paramLabel = "RULES",
            defaultValue = "published",
            description = "The rules that are compared with: " + RulesOption.VALUES + ". Default: ${DEFAULT-VALUE}.")
    private String baseline = "published";

    @Option(
            names = "--alternative",
            paramLabel = "RULES",
            defaultValue = "rules",
            description = "The other rules: the same. Default: ${DEFAULT-VALUE}.")
    private String alternative = "rules";

    @Option(names = "--suppress-below", paramLabel = "COUNT", description = "Counts below this are not told.")
    private @Nullable String suppressBelow;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("draw", draw.json(terminal));
        json.putObject("baseline").put("rules", baseline);
        json.putObject("alternative").put("rules", alternative);
        DrawOptions.number(json, "suppressBelow", suppressBelow);
        var place = data.place();
        var core = place.core();
        var asked = DrawOptions.read(json, new ComparisonRequestReader(core.reader(place))::read, OPTIONS);
        ComparisonResult result;
        try (var progress = answer.progress(terminal, "Comparing")) {
            var known = place.isKnown(asked.baseline().book())
                    && place.isKnown(asked.alternative().book());
            result = known
                    ? core.comparisons()
                            .compare(
                                    side(asked.baseline()),
                                    side(asked.alternative()),
                                    asked.suppressBelow(),
                                    progress,
                                    core.clock().instant())
                    : core.comparison()
                            .compare(side(asked.baseline()), side(asked.alternative()), asked.suppressBelow(), progress)
                            .result();
        }
        answer.print(terminal, result, this::tell);
        return Drawline.GOOD;
    }

    private static Side side(AskedDraw asked) {
        return new Side(asked.request(), asked.book());
    }

    private void tell(ComparisonResult result) {
        var out = terminal.out();
        out.println("Baseline, rules %s: %s"
                .formatted(result.baseline().rules().version(), DrawText.line(result.baseline())));
        out.println("Alternative, rules %s: %s"
                .formatted(result.alternative().rules().version(), DrawText.line(result.alternative())));
        out.println("Gained: %s. Lost: %s.".formatted(count(result.gained()), count(result.lost())));
        result.causes().stream()
                .filter(cause -> !Integer.valueOf(0).equals(cause.gained())
                        || !Integer.valueOf(0).equals(cause.lost()))
                .forEach(cause -> out.println("  %s: gained %s, lost %s"
                        .formatted(cause.cause(), count(cause.gained()), count(cause.lost()))));
        result.displacedBy()
                .forEach(mover -> out.println(
                        "  %s (%s)".formatted(mover.said().in(Language.ENGLISH), count(mover.candidates()))));
    }

    private static String count(@Nullable Integer count) {
        return count == null ? "not told" : DrawText.number(count);
    }
}
