package ca.drawline.draw.backtest;

import ca.drawline.job.Progress;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RulesAsWritten;

public final class BacktestPage {
    private BacktestPage() {}
    public static void main(String... arguments) {
        var rounds = RoundsTable.shipped();
        var book = RulesAsWritten.book();
        var t = System.nanoTime();
        var result = new Backtest(rounds, new PoolSynthesis(rounds, new PoolEvaluation())).run(BacktestRequest.everything(), book, Progress.UNWATCHED);
        result.rounds().forEach(System.out::println);
        result.sums().forEach(System.out::println);
        result.leftOut().forEach(System.out::println);
        System.out.println((System.nanoTime() - t) / 1e9);
    }
}
