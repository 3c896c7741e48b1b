package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawType;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.TieBreak;
import ca.drawline.vocabulary.Tied;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tie-break is policy: who of the candidates at the cut-off is invited is decided in tie-break.drl and nowhere else. */
class TieBreakEditTest {

    private static final LocalDate DATE = LocalDate.of(2023, 6, 28);
    private static final Instant EARLY = Instant.parse("2022-11-12T12:47:27Z");
    private static final Instant LATE = Instant.parse("2023-06-01T08:00:00Z");
    private static final List<Tied> TIED = List.of(new Tied("early", EARLY, 1, 2), new Tied("late", LATE, 2, 1));

    @Test
    void theEarliestSubmissionIsInvitedAsTheRulesAreWritten() {
        var line = line(RulesAsWritten.book());

        assertThat(line.invited()).containsExactly("early");
        assertThat(line.tieBreak()).contains(new TieBreak(EARLY));
    }

    @Test
    void theLatestSubmissionIsInvitedOnceTheRuleSaysSo() throws BrokenRuleBook {
        var edited = RulesAsWritten.book().files().stream()
                .map(file -> file.path().endsWith("/tie-break.drl")
                        ? new RuleFile(file.path(), file.content().replace("rankByEarliest", "rankByLatest"), "edited")
                        : file)
                .toList();

        var line = line(RuleBook.open(edited, List.of(RulesAsWritten.book()), RulesAsWritten.COMPILED));

        assertThat(line.invited()).containsExactly("late");
        assertThat(line.tieBreak()).contains(new TieBreak(LATE));
    }

    private static DrawRules.Line line(RuleBook book) {
        var draw = new Draw(DrawType.GENERAL, "", "", 1);
        return book.on(DATE).drawRules().line(List.of(draw), new Places(1), TIED);
    }
}
