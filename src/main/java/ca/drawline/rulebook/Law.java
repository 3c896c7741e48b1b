package ca.drawline.rulebook;

import ca.drawline.candidate.Definitions;
import ca.drawline.candidate.Derivation;
import ca.drawline.candidate.ExperienceQuestion;
import ca.drawline.candidate.Occupation;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Questions;
import ca.drawline.candidate.WorkQuestion;
import ca.drawline.determination.Determination;
import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.RuleBook.Folder;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Experience;
import ca.drawline.vocabulary.GivenFact;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.OfficialLanguage;
import ca.drawline.vocabulary.PartnerWork;
import ca.drawline.vocabulary.Place;
import ca.drawline.vocabulary.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of one version in force on one date, ready to be asked. Safe for many threads. */
public final class Law {

    /** The scheme whose total ranks candidates. */
    public static final String RANKING_SCHEME = "crs";

    private final LocalDate asOf;
    private final RulesVersion version;
    private final Coverage coverage;
    private final List<Section> sections;
    private final Rows rows;
    private final Map<String, Occupation> occupations;
    private final List<Clause> clauses;
    private final EvidenceRules evidence;
    private final Derivation derivation;
    private final Map<String, List<TestScale>> tests;
    private final Contents contents;
    private final DrawRules drawRules;
    /** Made when it is first asked for; made twice, it is the same. */
    private volatile @Nullable String factsDigest;

    Law(LocalDate asOf, RulesVersion version, Coverage coverage, List<Folder> inForce) {
        this.asOf = asOf;
        this.version = version;
        this.coverage = coverage;
        this.sections =
                inForce.stream().flatMap(folder -> folder.sections().stream()).toList();
        this.rows = Rows.empty();
        for (Folder folder : inForce) {
            rows.scales().addAll(folder.rows().scales());
            rows.occupations().addAll(folder.rows().occupations());
            rows.figures().putAll(folder.rows().figures());
        }
        this.occupations = rows.occupations().stream()
                .collect(Collectors.toMap(
                        Occupation::noc, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        var all =
                sections.stream().flatMap(section -> section.clauses().stream()).toList();
        this.evidence =
                new EvidenceRules(all.stream().filter(EvidenceRules::concerns).toList());
        this.clauses = all.stream()
                .filter(clause -> !EvidenceRules.concerns(clause) && !DrawRules.concerns(clause))
                .sorted(Comparator.comparingInt(Clause::stage))
                .toList();
        this.derivation = derivation(asOf, asOf);
        this.tests = rows.scales().stream()
                .collect(Collectors.groupingBy(TestScale::test, TreeMap::new, Collectors.toList()));
        this.contents = new Contents(sections, occupations);
        this.drawRules = new DrawRules(all.stream().filter(DrawRules::concerns).toList());
    }

    private Law(Law law, LocalDate factsOn, LocalDate ageOn) {
        this.asOf = factsOn;
        this.version = law.version;
        this.coverage = law.coverage;
        this.sections = law.sections;
        this.rows = law.rows;
        this.occupations = law.occupations;
        this.clauses = law.clauses;
        this.evidence = law.evidence;
        this.derivation = law.derivation(factsOn, ageOn);
        this.tests = law.tests;
        this.contents = law.contents;
        this.drawRules = law.drawRules;
    }

    /**
     * The same rules asked about another day: those that were in force at an invitation decide on what has become of the
     * candidate since.
     *
     * @param factsOn the day on which facts hold
     * @param ageOn the day on which the candidate's age counts
     */
    public Law onFactsOf(LocalDate factsOn, LocalDate ageOn) {
        return new Law(this, factsOn, ageOn);
    }

    private Derivation derivation(LocalDate factsOn, LocalDate ageOn) {
        return new Derivation(factsOn, ageOn, questions(), definitions(), occupations, evidence);
    }

    private Definitions definitions() {
        var figures = rows.figures();
        return new Definitions(
                figures.getOrDefault(Figures.FULL_TIME_HOURS, 0),
                figures.getOrDefault(Figures.HOURS_PER_YEAR, 0),
                figures.getOrDefault(Figures.DAYS_BETWEEN_JOBS, 0),
                figures.getOrDefault(Figures.WHOLE_MONTHS, 0) != 0);
    }

    private Questions questions() {
        return new Questions(
                asked(Work.class, Law::workQuestion),
                asked(PartnerWork.class, Law::workQuestion),
                asked(
                        Experience.class,
                        asked -> new ExperienceQuestion(
                                (Integer) asked.get(0), (Boolean) asked.get(1), (Boolean) asked.get(2))),
                asked(OfficialLanguage.class, asked -> (Language) asked.get(0)));
    }

    private static WorkQuestion workQuestion(List<Object> asked) {
        return new WorkQuestion(
                (Place) asked.get(0),
                (Integer) asked.get(1),
                (Integer) asked.get(2),
                (Boolean) asked.get(3),
                (Boolean) asked.get(4),
                (Boolean) asked.get(5));
    }

    private <Q> List<Q> asked(Class<?> type, Function<List<Object>, Q> question) {
        return clauses.stream()
                .flatMap(clause -> clause.columns().stream())
                .filter(column -> column.type().equals(type))
                .map(Column::asked)
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .map(question)
                .toList();
    }

    /** The dates that the rule book states the law for. */
    Coverage coverage() {
        return coverage;
    }

    /** The asked date. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The version of the rule book. */
    public RulesVersion version() {
        return version;
    }

    /** Ids of the programs, in alphabetical order. */
    public List<String> programs() {
        return contents.programs();
    }

    /** The categories in force, in alphabetical order of their ids. */
    public List<CategoryDefinition> categories() {
        return contents.categories();
    }

    /** The occupational classification, by code. */
    public Map<String, Occupation> occupations() {
        return occupations;
    }

    /** An occupation's code with its title, for readers; the code alone for one that the classification does not know. */
    public String titled(String noc) {
        var occupation = occupations.get(noc);
        return occupation == null ? noc : noc + " (" + occupation.title() + ")";
    }

    /** The scales of the accepted language tests, by the test's name. */
    public Map<String, List<TestScale>> tests() {
        return tests;
    }

    /** Everything that the rules find for one candidate, with the reasons. */
    public Determination determine(Profile profile) {
        return new Explanation(this, contents, conclude(profile)).of(profile);
    }

    /** Ids of the rules that find something for a candidate. */
    public Set<String> firedRules(Profile profile) {
        var fired = new TreeSet<String>();
        conclude(profile).conclusions().forEach(conclusion -> fired.add(conclusion.rule()));
        fired.addAll(evidence.rulesFor(profile, asOf));
        return fired;
    }

    /**
     * The result without its reasons.
     *
     * @param score the ranking score
     * @param programs programs that the candidate is eligible for, in alphabetical order
     * @param categories categories that the candidate is a member of, in alphabetical order
     */
    public record Outline(int score, List<String> programs, List<String> categories) {}

    /** What the rules find for one candidate, without the reasons. */
    public Outline outline(Profile profile) {
        var conclusions = conclude(profile);
        return new Outline(
                Explanation.total(conclusions),
                conclusions
                        .all(Eligible.class)
                        .map(Eligible::program)
                        .distinct()
                        .sorted()
                        .toList(),
                conclusions
                        .all(Member.class)
                        .map(Member::category)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Changes whenever other facts could be derived from the same profile: another date, question, figure or chart. */
    public String factsDigest() {
        var known = factsDigest;
        if (known == null) {
            known = digestOfFacts();
            factsDigest = known;
        }
        return known;
    }

    private String digestOfFacts() {
        var digest = new Digest()
                .add(asOf.toString())
                .add(questions().toString())
                .add(definitions().toString());
        occupations.values().forEach(occupation -> digest.add(occupation.toString()));
        sections.stream()
                .filter(section -> section.clauses().stream().anyMatch(EvidenceRules::concerns))
                .forEach(section -> digest.add(section.digest()));
        clauses.stream()
                .flatMap(clause -> clause.columns().stream())
                .filter(column -> GivenFact.class.isAssignableFrom(column.type()))
                .distinct()
                .map(Column::toString)
                .sorted()
                .forEach(digest::add);
        return digest.hex();
    }

    /** Everything that the rules find for one candidate, step by step. */
    public Conclusions conclude(Profile profile) {
        var facts = new ArrayList<GivenFact>();
        derivation.derive(profile, facts::add);
        return Conclusions.of(facts, profile.withPartner(), clauses);
    }

    /** Ids of the requirements that some rule in force decides. */
    public Set<String> requirements() {
        return contents.requirements();
    }

    /** The rules in force. */
    public List<RuleInForce> rules() {
        return sections.stream().flatMap(RuleInForce::of).toList();
    }

    /** The sections that say something about a candidate, each with the rows that its rules can see. */
    Map<Section, List<Object>> sectionsAboutCandidates() {
        return sections.stream()
                .filter(section -> section.clauses().stream().anyMatch(clauses::contains))
                .collect(Collectors.toMap(Function.identity(), Section::rows));
    }

    /** Derives the facts that the rules ask about a candidate. */
    public Derivation derivation() {
        return derivation;
    }

    /** The clauses about a candidate, ordered by stage. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** The rules about draws. */
    public DrawRules drawRules() {
        return drawRules;
    }

    /** Forgets all outcomes, as if just compiled. */
    public void forget() {
        clauses.forEach(Clause::forget);
        evidence.forget();
    }
}
