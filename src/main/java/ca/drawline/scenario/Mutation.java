package ca.drawline.scenario;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Mutant;
import ca.drawline.rulebook.Mutant.Kind;
import ca.drawline.rulebook.Mutants;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.scenario.MutationReport.Count;
import ca.drawline.scenario.MutationReport.Survivor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes the rules in every small way, one at a time, and sees whether a scenario notices. Only the scenarios of the
 * changed folder's time are asked, those beside it first, and no more once one comes out differently.
 */
public final class Mutation {

    private final Set<String> ruleIds;
    private final List<Probe> probes;
    private final BooleanSupplier goesOn;

    private Mutation(RuleBook book, BooleanSupplier goesOn) {
        this.goesOn = goesOn;
        this.ruleIds = Set.copyOf(book.ruleIds());
        this.probes = Scenarios.of(book.files()).all().parallelStream()
                .map(scenario -> probe(book.on(scenario.asOf()), scenario))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A scenario that comes out as it says, and what it takes to ask it again. */
    private record Probe(Scenario scenario, @Nullable Profile profile, Set<String> fired) {}

    /**
     * The changes to some files of a rule book.
     *
     * @param compiled where compiled changes are kept for the next run
     * @param files paths of the files
     */
    public static MutationReport of(RuleBook book, CompiledFolder compiled, Collection<String> files) {
        return of(book, compiled, files, () -> true);
    }

    /**
     * The changes to some files of a rule book, as far as one wants to go.
     *
     * @param compiled where compiled changes are kept for the next run
     * @param files paths of the files
     * @param goesOn whether another change shall be tried
     */
    public static MutationReport of(
            RuleBook book, CompiledFolder compiled, Collection<String> files, BooleanSupplier goesOn) {
        return new Mutation(book, goesOn).report(Mutants.of(book, compiled, List.copyOf(files)));
    }

    private Optional<Probe> probe(Law law, Scenario scenario) {
        var profile = scenario.isRound() ? null : ScenarioRun.profile(law, scenario);
        var answer = answer(law, scenario, profile);
        return answer.expectations(scenario.then()).allMatch(Expectation::held)
                ? Optional.of(new Probe(scenario, profile, answer.fired()))
                : Optional.empty();
    }

    private Answer answer(Law law, Scenario scenario, @Nullable Profile profile) {
        return profile == null ? new RoundAnswer(law, scenario.given()) : new CandidateAnswer(law, profile, ruleIds);
    }

    /** A change and whether it was noticed. */
    private record Tried(Mutant mutant, boolean noticed) {}

    private MutationReport report(List<Supplier<List<Mutant>>> mutants) {
        var left = new AtomicInteger();
        var tried = mutants.parallelStream()
                .flatMap(made -> tryAll(made.get(), left).stream())
                .toList();
        var kinds = new EnumMap<Kind, Count>(Kind.class);
        for (Tried one : tried) {
            kinds.put(
                    one.mutant().kind(),
                    kinds.getOrDefault(one.mutant().kind(), new Count(0, 0)).with(one.noticed()));
        }
        return new MutationReport(
                left.get(),
                tried.size(),
                (int) tried.stream().filter(Tried::noticed).count(),
                kinds,
                tried.stream()
                        .filter(one -> !one.noticed())
                        .map(one -> survivor(one.mutant()))
                        .sorted(Comparator.comparing(Survivor::file)
                                .thenComparing(Survivor::line)
                                .thenComparing(Survivor::change))
                        .toList());
    }

    private static Survivor survivor(Mutant mutant) {
        return new Survivor(mutant.kind(), mutant.file(), mutant.line(), mutant.rule(), mutant.change());
    }

    /** Tables of cases go through a file line by line: what notices one change is next to what notices the next. */
    private List<Tried> tryAll(List<Mutant> mutants, AtomicInteger left) {
        var tried = new ArrayList<Tried>();
        var rule = "";
        List<Probe> asked = List.of();
        var next = 0;
        for (Mutant mutant : mutants) {
            if (!goesOn.getAsBoolean()) {
                left.incrementAndGet();
                continue;
            }
            if (asked.isEmpty() || mutant.takesAway() || !mutant.rule().equals(rule)) {
                asked = asked(mutant);
                rule = mutant.rule();
                next = 0;
            }
            var noticing = -1;
            for (var version : mutant.versions()) {
                noticing = noticing < 0 ? noticing(version.get(), asked, next) : noticing;
            }
            next = Math.max(noticing, 0);
            tried.add(new Tried(mutant, noticing >= 0));
        }
        return tried;
    }

    /** What can tell of a change: where rules can only find less, only where they found something. */
    private List<Probe> asked(Mutant mutant) {
        Predicate<Probe> concerned = probe -> probe.fired().stream().anyMatch(mutant.touched()::contains);
        return probes.stream()
                .filter(probe -> mutant.inForce(probe.scenario().asOf()))
                .filter(probe -> probe.scenario().isRound() == mutant.aboutDraws())
                .filter(probe -> !mutant.takesAway() || concerned.test(probe))
                .sorted(Comparator.comparing((Probe probe) -> !probe.scenario().isBeside(mutant.folder()))
                        .thenComparing(probe -> !concerned.test(probe)))
                .toList();
    }

    /** The place of a scenario that comes out differently; -1 without one, and the first where the check refuses. */
    private int noticing(Optional<RuleBook> changed, List<Probe> asked, int next) {
        if (changed.isEmpty()) {
            return 0;
        }
        var laws = new HashMap<LocalDate, Law>();
        for (int i = 0; i < asked.size(); i++) {
            var at = (next + i) % asked.size();
            var probe = asked.get(at);
            var law = laws.computeIfAbsent(
                    probe.scenario().asOf(), date -> changed.get().on(date));
            if (differs(law, probe)) {
                return at;
            }
        }
        return -1;
    }

    private boolean differs(Law law, Probe probe) {
        try {
            return !answer(law, probe.scenario(), probe.profile())
                    .expectations(probe.scenario().then())
                    .allMatch(Expectation::held);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Rules that contradict one another find two lines, say: nobody could overlook that.
            return true;
        }
    }
}
