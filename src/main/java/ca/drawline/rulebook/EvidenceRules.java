package ca.drawline.rulebook;

import ca.drawline.candidate.Evidence;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Studies;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.CountedLevel;
import ca.drawline.vocabulary.Credential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.LanguageLevel;
import ca.drawline.vocabulary.LanguageTest;
import ca.drawline.vocabulary.TestScore;
import ca.drawline.vocabulary.ValidTest;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the rules about tests and credentials: what they find decides which facts about languages and education there are. */
final class EvidenceRules implements Evidence {

    private final List<Clause> clauses;
    private final ConcurrentHashMap<LanguageTest, Boolean> valid = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TestScore, Optional<LanguageLevel>> levels = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Credential, EducationLevel> counted = new ConcurrentHashMap<>();

    EvidenceRules(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /** Whether a clause is about tests or credentials and so comes before all facts about a candidate. */
    static boolean concerns(Clause clause) {
        return clause.columns().stream()
                .anyMatch(column -> column.type().equals(LanguageTest.class)
                        || column.type().equals(TestScore.class)
                        || column.type().equals(Credential.class));
    }

    @Override
    public boolean valid(LanguageTest test) {
        return valid.computeIfAbsent(test, t -> find(t, ValidTest.class).isPresent());
    }

    @Override
    public @Nullable LanguageLevel level(TestScore score) {
        return levels.computeIfAbsent(score, s -> find(s, LanguageLevel.class)).orElse(null);
    }

    @Override
    public EducationLevel counted(Credential credential) {
        return counted.computeIfAbsent(
                credential,
                c -> matches(c)
                        .map(Outcome.Match::finding)
                        .filter(CountedLevel.class::isInstance)
                        .map(finding -> ((CountedLevel) finding).level())
                        .max(Comparator.naturalOrder())
                        .orElse(EducationLevel.LESS_THAN_SECONDARY));
    }

    private <F extends Fact> Optional<F> find(Fact asked, Class<F> wanted) {
        return matches(asked)
                .map(Outcome.Match::finding)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }

    /** Ids of the rules that find something about the tests and credentials of a candidate or partner. */
    Set<String> rulesFor(Profile profile, LocalDate asOf) {
        var results = new ArrayList<>(profile.languages());
        var studies = new ArrayList<>(List.of(profile.education()));
        if (profile.partner() != null) {
            results.addAll(profile.partner().languages());
            studies.add(profile.partner().education());
        }
        var fired = new TreeSet<String>();
        for (Studies one : studies) {
            fired.addAll(rulesFor(one.credential(asOf)));
        }
        for (LanguageResult result : results) {
            var yearsOld = Period.between(result.testedOn(), asOf).getYears();
            fired.addAll(rulesFor(new LanguageTest(result.test(), yearsOld)));
            for (Ability ability : Ability.values()) {
                fired.addAll(rulesFor(new TestScore(result.test(), ability, result.score(ability))));
            }
        }
        return fired;
    }

    private List<String> rulesFor(Fact asked) {
        return matches(asked).map(Outcome.Match::rule).toList();
    }

    private Stream<Outcome.Match> matches(Fact asked) {
        return clauses.stream()
                .filter(clause ->
                        clause.single() && clause.columns().get(0).type().equals(asked.getClass()))
                .flatMap(clause -> clause.outcome(Premise.of(asked)).matches().stream());
    }

    void forget() {
        clauses.forEach(Clause::forget);
        valid.clear();
        counted.clear();
        levels.clear();
    }
}
