package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import ca.drawline.determination.RulesVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One version of the rule book: all files under the rules directory, checked and compiled. */
public final class RuleBook {

    /** Dates that are asked again and again are few; beyond these their laws are put together anew. */
    private static final int MOST_DATES = 64;

    /** As many files as bring the compiler up to speed. */
    private static final int WARMING = 12;

    private final RulesVersion version;
    private final List<RuleFile> files;
    private final Coverage coverage;
    private final Map<String, NavigableMap<LocalDate, Folder>> concerns;
    private final List<Problem> warnings;
    private final ConcurrentHashMap<LocalDate, Law> laws = new ConcurrentHashMap<>();

    /**
     * A dated folder of a concern.
     *
     * @param sections its DRL files, compiled
     * @param rows its grids
     */
    record Folder(List<Section> sections, Rows rows) {}

    RuleBook(
            RulesVersion version,
            List<RuleFile> files,
            Coverage coverage,
            Map<String, NavigableMap<LocalDate, Folder>> concerns,
            List<Problem> warnings) {
        this.version = version;
        this.files = List.copyOf(files);
        this.coverage = coverage;
        this.concerns = concerns;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Checks and compiles files.
     *
     * @param files all files of the rule book
     * @param earlier rule books whose unchanged sections are taken over with all that they remember
     * @param compiled where compiled rules are kept from one start to the next
     * @throws BrokenRuleBook with every problem, if there is any
     */
    public static RuleBook open(List<RuleFile> files, Collection<RuleBook> earlier, CompiledFolder compiled)
            throws BrokenRuleBook {
        return new RuleBookReader(files, new Earlier(earlier), compiled).read();
    }

    /** SHA-256 over all files, in hexadecimal: the version's name. */
    public String digest() {
        return version.digest();
    }

    /** How results name this version. */
    public RulesVersion version() {
        return version;
    }

    /** The same rule book under the number that it was published by. */
    public RuleBook numbered(String number) {
        return new RuleBook(new RulesVersion(number, version.digest()), files, coverage, concerns, warnings);
    }

    /** What whoever reviews this version should look at; it keeps nothing from being published. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** The files, ordered by path. */
    public List<RuleFile> files() {
        return files;
    }

    /** The dates that the rule book states the law for. */
    public Coverage coverage() {
        return coverage;
    }

    /**
     * The law in force on a date.
     *
     * @throws DateNotCovered for a date before the rule book speaks for
     */
    public Law on(LocalDate asOf) {
        if (asOf.isBefore(coverage.from())) {
            throw new DateNotCovered(asOf, coverage.from());
        }
        if (laws.size() > MOST_DATES) {
            laws.clear();
        }
        return laws.computeIfAbsent(asOf, date -> new Law(date, version, coverage, inForce(date)));
    }

    /**
     * The law in force on a date, with all that a draw needs: who is eligible.
     *
     * @throws DateNotCovered for a date before that
     */
    public Law forDraws(LocalDate asOf) {
        if (asOf.isBefore(coverage.eligibilityFrom())) {
            throw new DateNotCovered(asOf, coverage.eligibilityFrom());
        }
        return on(asOf);
    }

    private List<Folder> inForce(LocalDate asOf) {
        var folders = new ArrayList<Folder>();
        for (var dated : concerns.values()) {
            var entry = dated.floorEntry(asOf);
            if (entry != null) {
                folders.add(entry.getValue());
            }
        }
        return folders;
    }

    /** What the folders in force on a date say, for readers, ordered by concern. */
    public List<FolderText> textsOn(LocalDate asOf) {
        var texts = new ArrayList<FolderText>();
        concerns.forEach((concern, dated) -> {
            var entry = dated.floorEntry(asOf);
            if (entry != null) {
                var rules = entry.getValue().sections().stream()
                        .collect(Collectors.toMap(section -> section.path().name(), Section::rules));
                texts.add(new FolderReader(concern, entry.getKey()).read(files, rules));
            }
        });
        return texts;
    }

    /** What concerns are called, in the order in which they are best read; not every concern need be among them. */
    public List<ConcernTitle> titles() {
        return ConcernTitles.read(files, new ProblemList());
    }

    /** The folder that a file stands in. */
    Optional<Folder> folder(RulePath path) {
        return Optional.ofNullable(concerns.get(path.concern())).map(dated -> dated.get(path.date()));
    }

    /** The day on which the next folder of its concern takes the place of one; none for the newest. */
    Optional<LocalDate> until(RulePath path) {
        return Optional.ofNullable(concerns.get(path.concern())).map(dated -> dated.higherKey(path.date()));
    }

    /** The rule book with a folder in place of the one that a file stands in. */
    RuleBook with(RulePath path, Folder folder) {
        var changed = new TreeMap<>(concerns);
        var dated = new TreeMap<>(concerns.getOrDefault(path.concern(), new TreeMap<>()));
        dated.put(path.date(), folder);
        changed.put(path.concern(), dated);
        return new RuleBook(version, files, coverage, changed, warnings);
    }

    /** The occupations of all folders. */
    Set<Occupation> occupations() {
        return concerns.values().stream()
                .flatMap(dated -> dated.values().stream())
                .flatMap(folder -> folder.rows().occupations().stream())
                .collect(Collectors.toSet());
    }

    List<Section> sections() {
        return concerns.values().stream()
                .flatMap(dated -> dated.values().stream())
                .flatMap(folder -> folder.sections().stream())
                .toList();
    }

    /**
     * Compiles some of the rules once more for nothing: a compiler that has run is several times as fast as one that has
     * not, and the first edit should not be the one to wait.
     */
    void warmTheCompiler() {
        var compiler = new RuleCompiler(CompiledFolder.none(), new ProblemList());
        files.stream()
                .filter(file -> file.path().endsWith(".drl"))
                .limit(WARMING)
                .forEach(file -> compiler.compile(file.path(), file.content()));
    }

    /** All rules of all dates, ordered by file and line. */
    public List<RuleInForce> rules() {
        return sections().stream().flatMap(RuleInForce::of).toList();
    }

    /** Ids of all rules, in order. */
    public List<String> ruleIds() {
        return sections().stream()
                .flatMap(section -> section.rules().stream())
                .map(Rule::id)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
