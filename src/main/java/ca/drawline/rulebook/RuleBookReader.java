package ca.drawline.rulebook;

import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.rulebook.check.DoubleNames;
import ca.drawline.rulebook.gate.Gate;
import ca.drawline.rulebook.gate.GateLimits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kie.api.KieBase;

/** Puts files together to a rule book, collecting all problems on the way. */
final class RuleBookReader {

    private static final String UNPUBLISHED = "unpublished";
    private static final String GROWTH = "growth";
    private static final String COVERAGE = "coverage.yaml";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Coverage NO_DATE = new Coverage(LocalDate.MAX, LocalDate.MAX);

    private final List<RuleFile> files;
    private final Earlier earlier;
    private final Map<String, KieBase> basesByText = new HashMap<>();
    private final ProblemList problems = new ProblemList();
    private final RuleCompiler compiler;
    private final Map<String, List<Rule>> rulesByPath = new TreeMap<>();
    private final Map<String, String> textsByPath = new HashMap<>();
    private final List<String> unread = new ArrayList<>();
    private final Map<String, Rows> rowsByFolder = new HashMap<>();
    private final Map<String, Integer> rowsInFolder = new HashMap<>();

    RuleBookReader(List<RuleFile> files, Earlier earlier, CompiledFolder compiled) {
        this.files = files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
        this.earlier = earlier;
        this.compiler = new RuleCompiler(compiled, problems);
    }

    RuleBook read() throws BrokenRuleBook {
        var coverage = coverage();
        var dated = new LinkedHashMap<RuleFile, RulePath>();
        refuseHugeFiles();
        stopIfBroken();
        refuseHiddenCharacters();
        for (RuleFile file : files) {
            var path = RulePath.of(file.path());
            if (path.isPresent()) {
                dated.put(file, path.get());
            } else if (!RulePath.isAcceptable(file.path())) {
                problems.add(
                        file.path(),
                        0,
                        "path",
                        "The file is not in a dated folder of a concern.",
                        "Move it to <concern>/<yyyy-mm-dd>/<name>.drl, .csv, .yaml or .md, in small letters.");
            }
        }
        ConcernTitles.read(files, problems);
        dated.forEach(this::readRows);
        dated.forEach(this::readRules);
        refuseHugeBook(dated);
        stopIfBrokenBySize();
        refuseDoubleIds(dated);
        doubleNames(dated);
        packages(dated);
        new Consistency(dated, rulesByPath, rowsByFolder, earlier, coverage.from(), unread, problems).check();
        var policy = Policy.of(files, dated, rulesByPath, rowsByFolder);
        policy.findings(Severity.ERROR).forEach(this::addOnce);
        if (!problems.hasErrors()) {
            // Of rules that are missing or wrong much would be said that is not so.
            policy.findings(Severity.WARNING).forEach(this::addOnce);
        }
        compileSound(dated);
        stopIfBroken();
        var sections = sections(dated);
        stopIfBroken();
        compiler.used(textsByPath.values());
        return new RuleBook(
                new RulesVersion(UNPUBLISHED, Digest.of(files)),
                files,
                coverage,
                concerns(dated, sections),
                problems.within(files));
    }

    /** What the reading of a file has told at its very line is not told again of the whole rule. */
    private void addOnce(Problem problem) {
        if (!problems.has(problem.file(), problem.code(), problem.rule())) {
            problems.add(problem);
        }
    }

    /** A fault in one file must not hide what the compiler says of another. */
    private void compileSound(Map<RuleFile, RulePath> dated) {
        if (problems.hasErrors()) {
            dated.forEach((file, path) -> {
                if (path.isDrl() && !problems.has(file.path())) {
                    base(file);
                }
            });
        }
    }

    private void doubleNames(Map<RuleFile, RulePath> dated) {
        var named = new ArrayList<DoubleNames.Named>();
        dated.forEach((file, path) -> rulesByPath
                .getOrDefault(file.path(), List.of())
                .forEach(rule -> named.add(new DoubleNames.Named(
                        file.path(), rule.line(), path.folder(), path.concern(), rule.name(), rule.id()))));
        DoubleNames.among(named).forEach(problems::add);
    }

    /** A package of another name than its concern's misleads a reader, and nothing else. */
    private void packages(Map<RuleFile, RulePath> dated) {
        dated.forEach((file, path) -> {
            var declared = PACKAGE.matcher(file.content());
            var wanted = path.concern().replace('-', '_');
            if (path.isDrl() && declared.find() && !declared.group(1).equals(wanted)) {
                problems.add(new Problem(
                        Severity.WARNING,
                        file.path(),
                        (int) file.content()
                                .substring(0, declared.start(1))
                                .lines()
                                .count(),
                        0,
                        "other-package",
                        "The package is called `" + declared.group(1) + "`, and the concern " + path.concern() + ".",
                        "Write: package " + wanted,
                        ""));
            }
        });
    }

    /** Rule files have a narrower form, which their own reader holds them to. */
    private void refuseHiddenCharacters() {
        for (RuleFile file : files) {
            if (!file.path().endsWith(".drl")) {
                problems.addAll(file.path(), Gate.visible(file.content()));
            }
        }
    }

    /** Before anything reads them: parsers of tables and scenarios have no limits of their own. */
    private void refuseHugeFiles() {
        if (files.size() > GateLimits.FILES) {
            problems.add(
                    "",
                    0,
                    GROWTH,
                    "The rule book has %d files; %d are the most.".formatted(files.size(), GateLimits.FILES),
                    "Remove what is not a part of it.");
        }
        if (files.stream().mapToLong(file -> file.content().length()).sum() > GateLimits.BOOK) {
            problems.add(
                    "",
                    0,
                    GROWTH,
                    "The rule book has more than " + GateLimits.BOOK / 1024 / 1024 + " million characters.",
                    "Remove what is not a part of it.");
        }
        for (RuleFile file : files) {
            if (file.content().length() > GateLimits.FILE) {
                problems.add(
                        file.path(),
                        1,
                        "too-large",
                        "The file is larger than " + GateLimits.FILE / 1024 + " KB.",
                        "Split it; concerns are cut small.");
            }
        }
    }

    /** What looks for contradictions compares rules with rules, day by day. */
    private void refuseHugeBook(Map<RuleFile, RulePath> dated) {
        var rules = rulesByPath.values().stream().mapToInt(List::size).sum();
        if (rules > GateLimits.BOOK_RULES) {
            problems.add(
                    "",
                    0,
                    GROWTH,
                    "The rule book has %d rules; %d are the most.".formatted(rules, GateLimits.BOOK_RULES),
                    "Put large tables into grids: one rule joins all their rows.");
        }
        var dates = dated.values().stream().map(RulePath::date).distinct().count();
        if (dates > GateLimits.DATES) {
            problems.add(
                    "",
                    0,
                    GROWTH,
                    "The folders of the rule book have %d dates; %d are the most.".formatted(dates, GateLimits.DATES),
                    "Remove folders that never were in force.");
        }
    }

    /** What is far too large is not looked at any further. */
    private void stopIfBrokenBySize() throws BrokenRuleBook {
        if (problems.sorted().stream().anyMatch(problem -> problem.code().equals(GROWTH))) {
            stopIfBroken();
        }
    }

    private void stopIfBroken() throws BrokenRuleBook {
        if (problems.hasErrors()) {
            throw new BrokenRuleBook(problems.within(files));
        }
    }

    private Coverage coverage() {
        for (RuleFile file : files) {
            if (file.path().equals(COVERAGE)) {
                try {
                    var stated = new YAMLMapper().readTree(file.content());
                    var from = LocalDate.parse(stated.path("from").asText());
                    var eligibility = stated.path("eligibility").path("from");
                    return new Coverage(
                            from, eligibility.isMissingNode() ? from : LocalDate.parse(eligibility.asText()));
                } catch (JsonProcessingException | DateTimeException e) {
                    problems.add(
                            COVERAGE,
                            1,
                            "coverage",
                            "The file does not say from which date the rules cover the law.",
                            "Write: from: 2015-01-01");
                    return NO_DATE;
                }
            }
        }
        problems.add(
                COVERAGE,
                0,
                "coverage",
                "The file is missing.",
                "Write the file with the first date that the rules cover, e.g.: from: 2015-01-01");
        return NO_DATE;
    }

    private void readRows(RuleFile file, RulePath path) {
        var rows = rowsByFolder.computeIfAbsent(path.folder(), folder -> Rows.empty());
        if (path.isGrid() && isOfUsualSize(file, path)) {
            GridReader.read(file.path(), path.gridName(), file.content(), rows, problems);
        }
    }

    private boolean isOfUsualSize(RuleFile grid, RulePath path) {
        var rows = (int) grid.content().lines().count() - 1;
        var together = rowsInFolder.merge(path.folder(), rows, Integer::sum);
        if (together > GateLimits.FOLDER_ROWS) {
            problems.add(
                    grid.path(),
                    1,
                    GROWTH,
                    "The grids of the folder have more than %d rows.".formatted(GateLimits.FOLDER_ROWS),
                    "Let a row cover a range, or make a concern of its own for some of them.");
            return false;
        }
        if (rows > GateLimits.ROWS) {
            problems.add(
                    grid.path(),
                    1,
                    GROWTH,
                    "The grid has %d rows; %d are the most.".formatted(rows, GateLimits.ROWS),
                    "Let a row cover a range, or split the grid.");
        }
        return rows <= GateLimits.ROWS;
    }

    private void readRules(RuleFile file, RulePath path) {
        if (!path.isDrl()) {
            return;
        }
        var known = earlier.rules(file.digest());
        if (known.isPresent()) {
            rulesByPath.put(file.path(), known.get());
        } else {
            var reading = DrlReader.read(file.path(), file.content(), problems);
            rulesByPath.put(file.path(), reading.rules());
            textsByPath.put(file.path(), reading.text());
            unread.addAll(reading.unread());
        }
    }

    /** The same id in another folder of its concern is the same requirement, amended; anywhere else it is a mistake. */
    private void refuseDoubleIds(Map<RuleFile, RulePath> dated) {
        var concerns = new HashMap<String, String>();
        var folders = new HashSet<String>();
        dated.forEach((file, path) -> {
            for (Rule rule : rulesByPath.getOrDefault(file.path(), List.of())) {
                var concern = concerns.putIfAbsent(rule.id(), path.concern());
                if ((concern != null && !concern.equals(path.concern()))
                        || !folders.add(path.folder() + "#" + rule.id())) {
                    problems.add(
                            file.path(),
                            rule.line(),
                            0,
                            "double-id",
                            "The id `" + rule.id() + "` is used twice.",
                            "Give each rule an id of its own.",
                            rule.id());
                }
            }
        });
    }

    private Map<String, Section> sections(Map<RuleFile, RulePath> dated) {
        var sections = new HashMap<String, Section>();
        dated.forEach((file, path) -> {
            if (path.isDrl()) {
                section(file, path, digest(file, path, dated)).ifPresent(section -> sections.put(file.path(), section));
            }
        });
        return sections;
    }

    private Optional<Section> section(RuleFile file, RulePath path, String digest) {
        var unchanged = earlier.section(digest);
        if (unchanged.isPresent()) {
            return unchanged;
        }
        var rules = rulesByPath.getOrDefault(file.path(), List.of());
        var rows = rowsByFolder.getOrDefault(path.folder(), Rows.empty());
        return base(file).map(base -> Section.of(path, digest, file.digest(), rules, rows, base));
    }

    /** Rules of the same text are compiled once, whatever their folder and its grids. */
    private Optional<KieBase> base(RuleFile file) {
        var known = earlier.base(file.digest()).or(() -> Optional.ofNullable(basesByText.get(file.digest())));
        if (known.isPresent()) {
            return known;
        }
        var base = compiler.compile(file.path(), textsByPath.getOrDefault(file.path(), file.content()));
        base.ifPresent(made -> basesByText.put(file.digest(), made));
        return base;
    }

    private static String digest(RuleFile file, RulePath path, Map<RuleFile, RulePath> dated) {
        var digest = new Digest().add(file.path()).add(file.digest());
        dated.forEach((other, otherPath) -> {
            if (otherPath.isGrid() && otherPath.folder().equals(path.folder())) {
                digest.add(other.path()).add(other.digest());
            }
        });
        return digest.hex();
    }

    private Map<String, NavigableMap<LocalDate, RuleBook.Folder>> concerns(
            Map<RuleFile, RulePath> dated, Map<String, Section> sections) {
        var concerns = new TreeMap<String, NavigableMap<LocalDate, RuleBook.Folder>>();
        dated.forEach((file, path) -> {
            var folder = concerns.computeIfAbsent(path.concern(), concern -> new TreeMap<>())
                    .computeIfAbsent(
                            path.date(),
                            date -> new RuleBook.Folder(
                                    new ArrayList<>(), rowsByFolder.getOrDefault(path.folder(), Rows.empty())));
            var section = sections.get(file.path());
            if (section != null) {
                folder.sections().add(section);
            }
        });
        return concerns;
    }
}
