package ca.drawline.pool;

import ca.drawline.rulebook.TestScale;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The shares from which invented people are drawn, read from the tables that ship with the product. */
final class SynthesisTables {

    private static final String FOLDER = "/synthesis/";

    /** Shares between the weakest and the strongest profiles are kept for so many steps. */
    private static final int STEPS = 20;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Occupation> occupations = new LinkedHashMap<>();
    private final OccupationChoice anyOccupation;
    private final List<Weighted<Schooling>> schooling = new ArrayList<>();
    private final Map<Language, Weighted<LanguageTestResults>> tests = new EnumMap<>(Language.class);
    private final Map<Language, Weighted<Country>> countries = new EnumMap<>(Language.class);

    /**
     * @param known the occupations of the classification in force; others are never drawn
     * @param scales the scales of the accepted tests; other tests are never drawn
     */
    SynthesisTables(Set<String> known, Map<String, List<TestScale>> scales) {
        for (CSVRecord row : read("occupations.csv")) {
            if (known.contains(row.get("noc"))) {
                var read = new Occupation(
                        row.get("noc"),
                        number(row, "weight"),
                        row.get("graduates").equals("yes"),
                        number(row, "certified"));
                occupations.put(read.noc(), read);
            }
        }
        this.anyOccupation = new OccupationChoice(List.copyOf(occupations.values()));
        readSchooling();
        readTests(scales);
        readCountries();
    }

    /** An occupation: whether mostly graduates work in it, and the share who hold a certificate of qualification. */
    record Occupation(String noc, double weight, boolean graduates, double certified) {}

    /** A level of education: when it is finished, and how it may have been studied in Canada. */
    record Schooling(
            EducationLevel level,
            double low,
            double high,
            int finished,
            double studiedInCanada,
            double longInCanada,
            double graduateWork) {

        double weight(double strength) {
            return low + (high - low) * strength;
        }
    }

    /** A language test with the results that people reach in it. */
    record LanguageTestResults(String test, double weight, Map<Ability, Reach> reach) {

        double result(Ability ability, double strength) {
            var within = reach.get(ability);
            if (within == null) {
                throw new IllegalStateException(
                        "The test (%s) has no results in (%s).".formatted(test, ability.name()));
            }
            return within.at(strength);
        }
    }

    /** What the weakest and the strongest takers reach in one ability, in steps of the test's scale. */
    record Reach(double weakest, double strongest, TestScale scale) {

        double at(double strength) {
            var result = weakest + (strongest - weakest) * strength;
            var steps = Math.rint((result - scale.lowest()) / scale.step());
            return Math.max(scale.lowest(), Math.min(scale.highest(), scale.lowest() + steps * scale.step()));
        }
    }

    private record Country(String code, double weight) {}

    /** Every occupation of the tables. */
    OccupationChoice anyOccupation() {
        return anyOccupation;
    }

    /** What is known of an occupation; one that is not in the tables is rare and has no certificate. */
    Occupation occupation(String noc) {
        return occupations.getOrDefault(noc, new Occupation(noc, 0.1, false, 0));
    }

    Schooling schooling(SplittableRandom random, double strength) {
        return schooling.get((int) Math.rint(strength * STEPS)).draw(random);
    }

    boolean hasTests(Language language) {
        return tests.containsKey(language);
    }

    LanguageTestResults test(SplittableRandom random, Language language) {
        var drawn = tests.get(language);
        if (drawn == null) {
            throw new IllegalStateException(
                    "There is no test of (%s).".formatted(language.inWords().en()));
        }
        return drawn.draw(random);
    }

    String country(SplittableRandom random, Language firstLanguage) {
        var drawn = countries.get(firstLanguage);
        if (drawn == null) {
            throw new IllegalStateException("There are no countries for (%s)."
                    .formatted(firstLanguage.inWords().en()));
        }
        return drawn.draw(random).code();
    }

    private void readSchooling() {
        var rows = read("education.csv").stream()
                .map(row -> new Schooling(
                        EducationLevel.valueOf(row.get("level")),
                        number(row, "low"),
                        number(row, "high"),
                        Integer.parseInt(row.get("finished")),
                        number(row, "studiedInCanada"),
                        number(row, "longInCanada"),
                        number(row, "graduateWork")))
                .toList();
        for (int step = 0; step <= STEPS; step++) {
            var strength = (double) step / STEPS;
            schooling.add(new Weighted<>(rows, row -> row.weight(strength)));
        }
    }

    private void readTests(Map<String, List<TestScale>> scales) {
        var byTest = new LinkedHashMap<String, LanguageTestResults>();
        var languages = new LinkedHashMap<String, Language>();
        for (CSVRecord row : read("tests.csv")) {
            var test = row.get("test");
            var ability = Ability.valueOf(row.get("ability"));
            for (TestScale scale : scales.getOrDefault(test, List.of())) {
                if (scale.ability() == ability) {
                    languages.put(test, scale.language());
                    byTest.computeIfAbsent(
                                    test,
                                    name -> new LanguageTestResults(
                                            name, number(row, "weight"), new EnumMap<>(Ability.class)))
                            .reach()
                            .put(ability, new Reach(number(row, "weakest"), number(row, "strongest"), scale));
                }
            }
        }
        for (Language language : Language.values()) {
            var own = byTest.values().stream()
                    .filter(results -> languages.get(results.test()) == language)
                    .toList();
            if (!own.isEmpty()) {
                tests.put(language, new Weighted<>(own, LanguageTestResults::weight));
            }
        }
    }

    private void readCountries() {
        var rows = read("countries.csv");
        for (Language language : Language.values()) {
            var column = language.name().toLowerCase(Locale.ROOT);
            var own = rows.stream()
                    .map(row -> new Country(row.get("country"), number(row, column)))
                    .toList();
            countries.put(language, new Weighted<>(own, Country::weight));
        }
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<CSVRecord> read(String name) {
        try (InputStream table = SynthesisTables.class.getResourceAsStream(FOLDER + name)) {
            if (table == null) {
                throw new IllegalStateException("The table (%s%s) is missing.".formatted(FOLDER, name));
            }
            try (var records = FORMAT.parse(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                return records.getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
