package ca.drawline.api;

import ca.drawline.draw.backtest.Backtest;
import ca.drawline.draw.backtest.BacktestResult;
import ca.drawline.intake.BacktestRequestReader;
import ca.drawline.job.Progress;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published rounds tried again. */
@Path("/api/v1/rounds/backtest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public final class BacktestResource {

    private final Backtest backtest;
    private final BacktestRequestReader reader;

    BacktestResource(Backtest backtest, Asked rules) {
        this.backtest = backtest;
        this.reader = new BacktestRequestReader(rules::named);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Try the published rounds again",
            description = "Predicts the line of each round from what was known before it, and says how far that and the last"
                    + " line of the same group were off. from, to: days of the rounds. types: GENERAL, PROGRAM, CATEGORY,"
                    + " PNP; all by default. seed: of the invented people. All rounds take minutes: send Prefer: respond-async.")
    public BacktestResult backtest(InputStream body) {
        var asked = reader.read(Body.json(body));
        return backtest.run(asked.request(), asked.book(), Progress.UNWATCHED);
    }
}
