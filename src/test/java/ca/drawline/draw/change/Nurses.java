package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import ca.drawline.intake.ProfileReader;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** People for tests of what would have turned a draw: each differs in little from a nurse of 469 points. */
final class Nurses {

    static final Instant ROUND = Instant.parse("2023-06-28T14:04:34Z");
    static final Law LAW = RulesAsWritten.book().forDraws(LocalDate.of(2023, 6, 28));

    private static final String NURSE = """
            id: nurse
            submittedAt: 2022-11-12T12:47:27Z
            dateOfBirth: 1994-03-07
            education: { level: MASTERS, canadianCredential: NONE }
            firstOfficialLanguage: ENGLISH
            languages:
              - { test: IELTS_GENERAL, listening: 8.0, reading: 7.0, writing: 7.0, speaking: 7.0, testedOn: 2022-11-02 }
            work:
              - { noc: "31301", country: NG, startedOn: 2019-09-02, endedOn: 2022-12-30, hoursPerWeek: 37.5 }
            settlementFunds: 20000
            familySize: 1
            """;

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Nurses() {}

    /** The nurse with some fields replaced, given in YAML. */
    static Profile profile(String different) {
        try {
            var json = (ObjectNode) YAML.readTree(NURSE);
            if (!different.isBlank()) {
                json.setAll((ObjectNode) YAML.readTree(different));
            }
            return new ProfileReader(LAW.asOf(), LAW.occupations(), LAW.tests()).read(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SmallestChanges category(String category, int cutOff, String tieBreak) {
        return of(LAW, new Draw(DrawType.CATEGORY, "", category, 500), cutOff, tieBreak);
    }

    static SmallestChanges healthcare(int cutOff, String tieBreak) {
        return category("healthcare", cutOff, tieBreak);
    }

    static SmallestChanges general(int cutOff, String tieBreak) {
        return of(LAW, new Draw(DrawType.GENERAL, "", "", 500), cutOff, tieBreak);
    }

    static SmallestChanges of(Law law, Draw draw, int cutOff, String tieBreak) {
        return new SmallestChanges(
                law,
                new HeldLine(
                        law.drawRules(),
                        ROUND,
                        List.of(new HeldLine.Stage(List.of(draw), cutOff, Instant.parse(tieBreak)))));
    }
}
