package ca.drawline.rulebook;

import ca.drawline.candidate.Profile;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.Finding;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.SectionSum;
import ca.drawline.vocabulary.Total;
import ca.drawline.vocabulary.TotalSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools as it is mostly used: all rules about a candidate compiled to one base, and for each candidate a session that is
 * given the facts, fired, and read. Between firings it is told the sums of the points found, because no rule adds up.
 * The texts are those of the rule book; only the names of grids are made unlike, for they now share a session.
 */
public final class SessionPerCandidate {

    private final Law law;
    private final KieBase base;
    private final Set<Object> rows = new LinkedHashSet<>();

    public SessionPerCandidate(RuleBook book, Law law) {
        this.law = law;
        var texts = book.files().stream().collect(Collectors.toMap(RuleFile::path, RuleFile::content));
        Map<String, String> sources = new LinkedHashMap<>();
        law.sectionsAboutCandidates().forEach((section, visible) -> {
            var grids = section.path().folder() + "/";
            sources.put(
                    "section" + sources.size(),
                    texts.getOrDefault(grids + section.path().name(), "")
                            .replace("grid == \"", "grid == \"" + grids)
                            .replaceFirst("(?m)^package [\\w.]+", "package section" + sources.size()));
            visible.forEach(row -> rows.add(row instanceof Cell cell ? named(grids + cell.grid(), cell) : row));
        });
        this.base = EngineLoader.within(() -> compiled(sources));
    }

    private static Cell named(String grid, Cell cell) {
        return new Cell(
                grid,
                cell.key(),
                cell.level(),
                cell.withPartner(),
                cell.from(),
                cell.to(),
                cell.andFrom(),
                cell.andTo(),
                cell.value());
    }

    private static KieBase compiled(Map<String, String> sources) {
        var services = KieServices.get();
        var release = services.newReleaseId("ca.drawline.rules", "whole-" + UUID.randomUUID(), "1");
        var files = services.newKieFileSystem().generateAndWritePomXML(release);
        sources.forEach((name, text) -> files.write("src/main/resources/%s/%s.drl".formatted(name, name), text));
        var builder = services.newKieBuilder(files, EngineLoader.loader()).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(release, EngineLoader.loader()).getKieBase();
    }

    /** Evaluates a candidate in a session of their own. */
    public Law.Outline of(Profile profile) {
        return EngineLoader.within(() -> {
            var session = base.newKieSession();
            try {
                rows.forEach(session::insert);
                return evaluate(session, profile);
            } finally {
                session.dispose();
            }
        });
    }

    /** Evaluates candidates one after another in one session, which keeps the grids and is cleared after each. */
    public List<Law.Outline> oneAfterAnother(List<Profile> profiles) {
        return EngineLoader.within(() -> {
            var session = base.newKieSession();
            try {
                rows.forEach(session::insert);
                var outlines = new ArrayList<Law.Outline>(profiles.size());
                for (Profile profile : profiles) {
                    outlines.add(evaluate(session, profile));
                    List.<FactHandle>copyOf(session.getFactHandles(Fact.class::isInstance))
                            .forEach(session::delete);
                }
                return outlines;
            } finally {
                session.dispose();
            }
        });
    }

    private Law.Outline evaluate(KieSession session, Profile profile) {
        law.derivation().derive(profile, session::insert);
        session.fireAllRules();
        var with = profile.withPartner();
        add(
                session,
                Points.class,
                points -> List.of(points.scheme(), points.section(), points.factor()),
                Points::points,
                (of, points) -> session.insert(new FactorSum(of.get(0), of.get(1), of.get(2), points, with)));
        add(
                session,
                FactorPoints.class,
                points -> List.of(points.scheme(), points.section()),
                FactorPoints::points,
                (of, points) -> session.insert(new SectionSum(of.get(0), of.get(1), points, with)));
        add(
                session,
                SectionPoints.class,
                points -> List.of(points.scheme()),
                SectionPoints::points,
                (of, points) -> session.insert(new TotalSum(of.get(0), points)));
        return outline(session);
    }

    /** Adds up what was found of a type, and lets the rules see the sums. */
    private static <F extends Finding> void add(
            KieSession session,
            Class<F> type,
            Function<F, List<String>> of,
            Function<F, Integer> points,
            BiConsumer<List<String>, Integer> insert) {
        var sums = new HashMap<List<String>, Integer>();
        for (Object found : session.getObjects(type::isInstance)) {
            var finding = type.cast(found);
            sums.merge(of.apply(finding), points.apply(finding), Integer::sum);
        }
        sums.forEach(insert);
        session.fireAllRules();
    }

    private static Law.Outline outline(KieSession session) {
        var score = 0;
        var programs = new TreeSet<String>();
        var categories = new TreeSet<String>();
        for (Object finding : session.getObjects()) {
            if (finding instanceof Total total && total.scheme().equals(Law.RANKING_SCHEME)) {
                score += total.points();
            } else if (finding instanceof Eligible eligible) {
                programs.add(eligible.program());
            } else if (finding instanceof Member member) {
                categories.add(member.category());
            }
        }
        return new Law.Outline(score, List.copyOf(programs), List.copyOf(categories));
    }
}
