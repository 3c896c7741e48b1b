package ca.drawline.rulebook.gate;

import corpus.Assessment;
import corpus.Candidate;
import corpus.Level;
import corpus.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the files of the corpus may name, so that each is judged for its own reason. */
final class CorpusVocabulary {

    private static final Set<String> NO_ACTIONS = Set.of();

    private CorpusVocabulary() {}

    static GateVocabulary vocabulary() {
        return GateVocabulary.of(
                        Pattern.compile("rules(\\.[a-z][a-z0-9_]{0,30}){0,4}"),
                        List.of(
                                FactWord.ofClass(
                                        Candidate.class,
                                        Set.of(
                                                "id",
                                                "age",
                                                "education",
                                                "clb",
                                                "noc",
                                                "funds",
                                                "married",
                                                "applied",
                                                "experience",
                                                "languages"),
                                        NO_ACTIONS,
                                        false),
                                FactWord.ofClass(
                                        Assessment.class,
                                        Set.of("candidateId", "total", "status"),
                                        Set.of("award", "decide"),
                                        false),
                                FactWord.ofClass(
                                        Score.class, Set.of("candidateId", "factor", "points"), NO_ACTIONS, true),
                                FactWord.ofClass(Number.class, Set.of("intValue"), NO_ACTIONS, false)),
                        List.of(Level.class),
                        Set.of(),
                        Set.of("in", "contains", "memberOf", "str[startsWith]", "str[endsWith]"))
                .importing(BigDecimal.class, LocalDate.class);
    }
}
