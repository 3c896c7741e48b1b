package ca.drawline.rulebook;

import ca.drawline.candidate.Profile;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.Finding;
import ca.drawline.vocabulary.GivenFact;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.SectionSum;
import ca.drawline.vocabulary.Total;
import ca.drawline.vocabulary.TotalSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The slow and plain way, to hold the fast one to: each rule file in a Drools session of its own, with all facts about
 * the candidate and everything that the other files found, over and over until nothing new is found. It knows nothing
 * of clauses, premises, projections, stages or memory.
 */
final class PlainEvaluation {

    private static final int MOST_ROUNDS = 20;

    private final Law law;
    private final Map<Section, List<Object>> rows;

    PlainEvaluation(Law law, Map<Section, List<Object>> rows) {
        this.law = law;
        this.rows = rows;
    }

    Law.Outline of(Profile profile) {
        var given = new ArrayList<GivenFact>();
        law.derivation().derive(profile, given::add);
        Map<Section, List<Fact>> found = new HashMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = new HashMap<Section, List<Fact>>();
            for (Section section : rows.keySet()) {
                var before = found;
                next.put(section, EngineLoader.within(() -> fire(section, given, before, profile.withPartner())));
            }
            if (next.equals(found)) {
                return outline(found);
            }
            found = next;
        }
        throw new AssertionError("The rules never come to rest.");
    }

    private List<Fact> fire(
            Section section, List<GivenFact> given, Map<Section, List<Fact>> found, boolean withPartner) {
        var session = section.base().newKieSession();
        try {
            var before = new HashSet<FactHandle>();
            rows.getOrDefault(section, List.of()).forEach(row -> before.add(session.insert(row)));
            given.forEach(fact -> before.add(session.insert(fact)));
            sums(found, withPartner).forEach(fact -> before.add(session.insert(fact)));
            var known = new HashSet<Fact>();
            found.forEach((other, findings) -> {
                if (!other.equals(section)) {
                    for (Fact finding : findings) {
                        if (!isStated(finding) || known.add(finding)) {
                            before.add(session.insert(finding));
                        }
                    }
                }
            });
            session.fireAllRules();
            var findings = new ArrayList<Fact>();
            for (FactHandle handle : session.getFactHandles(object -> object instanceof Finding)) {
                if (!before.contains(handle)) {
                    findings.add((Fact) session.getObject(handle));
                }
            }
            findings.sort((a, b) -> a.toString().compareTo(b.toString()));
            return findings;
        } finally {
            session.dispose();
        }
    }

    /** Requirements, programs and categories are so or not so; only points can be found twice. */
    private static boolean isStated(Fact finding) {
        return finding instanceof Met || finding instanceof Eligible || finding instanceof Member;
    }

    private static List<Fact> sums(Map<Section, List<Fact>> found, boolean withPartner) {
        var factors = new TreeMap<String, Integer>();
        var sections = new TreeMap<String, Integer>();
        var totals = new TreeMap<String, Integer>();
        for (List<Fact> findings : found.values()) {
            for (Fact finding : findings) {
                if (finding instanceof Points p) {
                    factors.merge(p.scheme() + "/" + p.section() + "/" + p.factor(), p.points(), Integer::sum);
                } else if (finding instanceof FactorPoints p) {
                    sections.merge(p.scheme() + "/" + p.section(), p.points(), Integer::sum);
                } else if (finding instanceof SectionPoints p) {
                    totals.merge(p.scheme(), p.points(), Integer::sum);
                }
            }
        }
        var sums = new ArrayList<Fact>();
        factors.forEach((name, points) -> {
            var parts = name.split("/", -1);
            sums.add(new FactorSum(parts[0], parts[1], parts[2], points, withPartner));
        });
        sections.forEach((name, points) -> {
            var parts = name.split("/", -1);
            sums.add(new SectionSum(parts[0], parts[1], points, withPartner));
        });
        totals.forEach((name, points) -> sums.add(new TotalSum(name, points)));
        return sums;
    }

    private static Law.Outline outline(Map<Section, List<Fact>> found) {
        var score = 0;
        var programs = new TreeSet<String>();
        var categories = new TreeSet<String>();
        for (List<Fact> findings : found.values()) {
            for (Fact finding : findings) {
                if (finding instanceof Total total && total.scheme().equals(Law.RANKING_SCHEME)) {
                    score += total.points();
                } else if (finding instanceof Eligible eligible) {
                    programs.add(eligible.program());
                } else if (finding instanceof Member member) {
                    categories.add(member.category());
                }
            }
        }
        return new Law.Outline(score, List.copyOf(programs), List.copyOf(categories));
    }
}
