package ca.drawline.rulebook;

import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.vocabulary.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Runs the rules of a section on premises. Every session lives within one call. */
final class Firing {

    /** As many premises in one session as were measured to be fastest. */
    private static final int BATCH = 1_000;

    /** Far beyond what any honest section does with one fact. */
    private static final int MOST_MATCHES_PER_FACT = 1_000;

    /** However many facts there are: what is found must stay in memory. */
    private static final int MOST_MATCHES = 2_000_000;

    /** For one premise; many together may take a little longer each. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration EACH = Duration.ofMillis(2);

    private final KieBase base;
    private final List<Object> rows;

    Firing(KieBase base, List<Object> rows) {
        this.base = base;
        this.rows = List.copyOf(rows);
    }

    /** Many premises of one fact each in one session: no rule joins two of them. */
    List<Outcome> together(List<Rule> rules, List<Premise> premises) {
        var outcomes = new ArrayList<Outcome>(premises.size());
        var until = deadline(premises);
        for (int from = 0; from < premises.size(); from += BATCH) {
            outcomes.addAll(batch(rules, premises.subList(from, Math.min(premises.size(), from + BATCH)), until));
        }
        return outcomes;
    }

    private static long deadline(List<Premise> premises) {
        return System.nanoTime() + LONGEST.toNanos() + premises.size() * EACH.toNanos();
    }

    private List<Outcome> batch(List<Rule> rules, List<Premise> premises, long until) {
        try (var session = new Session(rules, until)) {
            var found = new ArrayList<List<Match>>(premises.size());
            for (Premise premise : premises) {
                var fact = premise.facts().get(0).get(0);
                session.insert(fact, found.size(), 0);
                found.add(new ArrayList<>());
            }
            session.fire(premises.size());
            session.drain(found);
            return found.stream().map(Outcome::new).toList();
        }
    }

    /**
     * Premises that rules join, one at a time.
     *
     * @param reuse whether one session may serve them all: every match holds a fact of its premise
     */
    List<Outcome> oneByOne(List<Rule> rules, List<Premise> premises, boolean reuse) {
        var outcomes = new ArrayList<Outcome>(premises.size());
        var until = deadline(premises);
        if (reuse) {
            try (var session = new Session(rules, until)) {
                for (Premise premise : premises) {
                    outcomes.add(session.outcome(premise));
                    session.clear();
                }
            }
        } else {
            for (Premise premise : premises) {
                try (var session = new Session(rules, until)) {
                    outcomes.add(session.outcome(premise));
                }
            }
        }
        return outcomes;
    }

    /** Where a fact of a premise stands. */
    private record Place(int premise, int fact) {}

    /** What was found, and by which premise. */
    private record Found(int premise, Match match) {}

    /** A session that knows, for everything that a rule inserts, the rule and the facts that it matched. */
    private final class Session implements AutoCloseable {

        private final KieSession session = base.newKieSession();
        private final Map<String, Rule> rulesByName;
        private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
        private final List<FactHandle> handles = new ArrayList<>();
        private final List<Found> found = new ArrayList<>();
        private org.kie.api.runtime.rule.@Nullable Match current;
        private final long deadline;
        private boolean late;

        Session(List<Rule> rules, long deadline) {
            this.deadline = deadline;
            rulesByName = rules.stream().collect(Collectors.toMap(Rule::name, Function.identity()));
            rows.forEach(session::insert);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    current = event.getMatch();
                }

                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    current = null;
                }
            });
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    if (current != null && event.getObject() instanceof Fact finding) {
                        handles.add(event.getFactHandle());
                        note(current, finding);
                    }
                }
            });
        }

        private void note(org.kie.api.runtime.rule.Match match, Fact finding) {
            var because = new ArrayList<Integer>();
            var premise = 0;
            for (Object object : match.getObjects()) {
                var place = places.get(object);
                if (place != null) {
                    because.add(place.fact());
                    premise = place.premise();
                }
            }
            var rule = rulesByName.get(match.getRule().getName());
            if (rule != null) {
                found.add(new Found(premise, new Match(rule.id(), finding, because)));
            }
        }

        void insert(Fact fact, int premise, int number) {
            places.put(fact, new Place(premise, number));
            handles.add(session.insert(fact));
        }

        void fire(int facts) {
            var limit = (int) Math.min(MOST_MATCHES, (long) Math.max(10, facts) * MOST_MATCHES_PER_FACT);
            var fired = fired(limit);
            // Joins that find nothing take their time without a rule that fires.
            if (late || System.nanoTime() - deadline > 0) {
                throw new RunawayRules("It took longer than %d seconds.".formatted(LONGEST.toSeconds()), ids());
            }
            if (fired >= limit) {
                throw new RunawayRules("They fired %d times for %d facts.".formatted(fired, facts), ids());
            }
        }

        private int fired(int limit) {
            try {
                return session.fireAllRules(this::mayFire, limit);
            } catch (RuntimeException e) {
                throw new ImpossibleFinding(ids(), e);
            }
        }

        private boolean mayFire(org.kie.api.runtime.rule.Match match) {
            if (System.nanoTime() - deadline > 0) {
                late = true;
                session.halt();
            }
            return !late && rulesByName.containsKey(match.getRule().getName());
        }

        /** One id for each time that a rule found something. */
        private List<String> ids() {
            return found.stream().map(one -> one.match().rule()).toList();
        }

        void drain(List<List<Match>> byPremise) {
            for (Found one : found) {
                byPremise.get(one.premise()).add(one.match());
            }
            found.clear();
        }

        Outcome outcome(Premise premise) {
            var number = 0;
            for (Fact fact : premise.all()) {
                insert(fact, 0, number++);
            }
            fire(number);
            var matches = found.stream().map(Found::match).toList();
            found.clear();
            return new Outcome(matches);
        }

        void clear() {
            handles.forEach(session::delete);
            handles.clear();
            places.clear();
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
