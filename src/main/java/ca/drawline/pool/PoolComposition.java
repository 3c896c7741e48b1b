package ca.drawline.pool;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.MainOccupation;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Province;
import ca.drawline.pool.Composition.Fact;
import ca.drawline.pool.Composition.Group;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts a pool by the facts that its candidates differ in: one pass for each, and nothing made for a candidate. */
public final class PoolComposition {

    private static final int OLDEST = 150;
    private static final Comparator<Group> LARGEST_FIRST =
            Comparator.comparingInt(Group::candidates).reversed().thenComparing(Group::value);

    private final Law law;
    private final List<Profile> candidates;
    private final PoolStandings standings;

    /**
     * @param law the law of the asked date
     * @param candidates the pool
     * @param standings what the law finds of them, in their order
     */
    public PoolComposition(Law law, List<Profile> candidates, PoolStandings standings) {
        this.law = law;
        this.candidates = candidates;
        this.standings = standings;
    }

    /**
     * The pool by every fact.
     *
     * @param ageBand years of a group of ages, at least 1
     */
    public List<Composition> byFact(int ageBand) {
        return List.of(
                programs(),
                categories(),
                constants(
                        Fact.FIRST_OFFICIAL_LANGUAGE,
                        Language.class,
                        Profile::firstOfficialLanguage,
                        Language::inWords),
                ages(ageBand),
                constants(
                        Fact.EDUCATION,
                        EducationLevel.class,
                        profile -> profile.education().level(),
                        level -> null),
                constants(
                        Fact.CANADIAN_CREDENTIAL,
                        CanadianCredential.class,
                        profile -> profile.education().canadianCredential(),
                        credential -> null),
                constants(Fact.PROVINCE, Province.class, Profile::province, province -> null),
                texts(Fact.COUNTRY, profile -> country(profile.work()), country -> null),
                texts(Fact.OCCUPATION, profile -> MainOccupation.of(profile.work(), law.asOf()), this::titled));
    }

    private Composition programs() {
        return shared(Fact.PROGRAM, law.programs(), standings::programs, program -> null);
    }

    private Composition categories() {
        var labels = law.categories().stream()
                .collect(Collectors.toMap(CategoryDefinition::category, CategoryDefinition::label));
        return shared(Fact.CATEGORY, List.copyOf(labels.keySet()), standings::categories, labels::get);
    }

    /** Groups of which one may be in several: counted by standing, which many candidates share. */
    private Composition shared(
            Fact fact,
            List<String> known,
            Function<Integer, List<String>> groups,
            Function<String, @Nullable Wording> titles) {
        var sizes = new int[standings.standings()];
        for (int candidate = 0; candidate < standings.size(); candidate++) {
            sizes[standings.standing(candidate)]++;
        }
        var none = IntStream.range(0, sizes.length)
                .filter(standing -> groups.apply(standing).isEmpty())
                .map(standing -> sizes[standing])
                .sum();
        return new Composition(
                fact,
                false,
                none,
                known.stream()
                        .map(group -> new Group(
                                group,
                                titles.apply(group),
                                IntStream.range(0, sizes.length)
                                        .filter(standing ->
                                                groups.apply(standing).contains(group))
                                        .map(standing -> sizes[standing])
                                        .sum()))
                        .sorted(LARGEST_FIRST)
                        .toList());
    }

    private <E extends Enum<E>> Composition constants(
            Fact fact, Class<E> type, Function<Profile, @Nullable E> group, Function<E, @Nullable Wording> titles) {
        var counts = new EnumMap<E, int[]>(type);
        var none = 0;
        for (Profile candidate : candidates) {
            var own = group.apply(candidate);
            if (own == null) {
                none++;
            } else {
                counts.computeIfAbsent(own, constant -> new int[1])[0]++;
            }
        }
        var groups = new ArrayList<Group>();
        counts.forEach((constant, count) -> groups.add(new Group(constant.name(), titles.apply(constant), count[0])));
        return new Composition(fact, true, none, groups);
    }

    private Composition ages(int band) {
        var bands = OLDEST / band + 1;
        var counts = new int[bands];
        for (Profile candidate : candidates) {
            counts[Math.min(bands - 1, age(candidate) / band)]++;
        }
        var groups = new ArrayList<Group>();
        for (int i = 0; i < bands; i++) {
            if (counts[i] > 0) {
                groups.add(new Group(range(i * band, band), null, counts[i]));
            }
        }
        return new Composition(Fact.AGE, true, 0, groups);
    }

    private static String range(int from, int years) {
        return years == 1 ? String.valueOf(from) : from + "-" + (from + years - 1);
    }

    private int age(Profile profile) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(profile.dateOfBirth(), law.asOf()));
    }

    private Composition texts(
            Fact fact, Function<Profile, @Nullable String> group, Function<String, @Nullable Wording> titles) {
        var counts = new HashMap<String, int[]>();
        var none = 0;
        for (Profile candidate : candidates) {
            var own = group.apply(candidate);
            if (own == null) {
                none++;
            } else {
                counts.computeIfAbsent(own, value -> new int[1])[0]++;
            }
        }
        return new Composition(
                fact,
                true,
                none,
                counts.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), titles.apply(entry.getKey()), entry.getValue()[0]))
                        .sorted(LARGEST_FIRST)
                        .toList());
    }

    /** Of the job that ended last, or goes on; of several, of the one begun last. */
    private static @Nullable String country(List<Job> work) {
        Job latest = null;
        for (int i = 0; i < work.size(); i++) {
            var job = work.get(i);
            if (latest == null || later(job, latest)) {
                latest = job;
            }
        }
        return latest == null ? null : latest.country();
    }

    private static boolean later(Job job, Job other) {
        var byEnd = end(job).compareTo(end(other));
        return byEnd > 0 || (byEnd == 0 && job.startedOn().isAfter(other.startedOn()));
    }

    private static LocalDate end(Job job) {
        return job.endedOn() == null ? LocalDate.MAX : job.endedOn();
    }

    /** The classification is in English; its French titles are not at hand. */
    private @Nullable Wording titled(String noc) {
        var occupation = law.occupations().get(noc);
        return occupation == null ? null : new Wording(occupation.title(), occupation.title());
    }
}
