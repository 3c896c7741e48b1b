package ca.drawline.rulebook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.drawline.rulebook.RuleLanguage.Field;
import ca.drawline.rulebook.RuleLanguage.Word;
import ca.drawline.vocabulary.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that a rule may say has a meaning in both languages, and nothing else has. */
class RuleLanguageTest {

    private final Meanings meanings = Meanings.shipped();
    private final RuleLanguage language = RuleLanguage.shipped();

    @Test
    void everyFactAndFieldHasAMeaningAndNoOtherHas() {
        var facts = RuleGate.gate().vocabulary().facts();
        assertThat(meanings.facts().keySet()).isEqualTo(facts.keySet());
        var common = new TreeSet<String>();
        Words.types().forEach(type -> {
            var own = requireNonNull(meanings.facts().get(type.name()))
                    .ownFields()
                    .keySet();
            var fields =
                    type.components().stream().map(FactType.Component::name).collect(Collectors.toSet());
            assertThat(fields).as(type.name()).containsAll(own);
            fields.stream().filter(field -> !own.contains(field)).forEach(common::add);
        });
        assertThat(meanings.fields().keySet()).isEqualTo(common);
    }

    @Test
    void aFieldHasItsOwnMeaningOrTheCommonOneAndNotTheSameTwice() {
        meanings.facts()
                .forEach((name, fact) -> fact.ownFields()
                        .forEach((field, own) -> assertThat(own)
                                .as(name + "." + field)
                                .isNotEqualTo(meanings.fields().get(field))));
    }

    @Test
    void constantsMetadataOperatorsAndSummariesAreThoseOfTheGate() {
        var vocabulary = RuleGate.gate().vocabulary();

        assertThat(meanings.constants().keySet()).isEqualTo(vocabulary.enums().keySet());
        assertThat(meanings.metadata().keySet()).isEqualTo(vocabulary.annotations());
        assertThat(meanings.summaries().keySet()).isEqualTo(vocabulary.summaries());
        assertThat(meanings.operators().keySet()).containsAll(vocabulary.operators());
    }

    @Test
    void thePageOfTheLanguageNamesEveryOperatorAndWord() throws IOException {
        var page = Files.readString(Path.of("src/main/resources/META-INF/resources/language.html"))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        var named = Pattern.compile("<code[^>]*>(.*?)</code>")
                .matcher(page)
                .results()
                .flatMap(code -> Stream.of(code.group(1).split("[ (]+")))
                .collect(Collectors.toSet());
        // These frame every rule, or are another name of a word that the page tells.
        var frame = Set.of("rule", "end", "insertLogical");
        assertThat(named).containsAll(meanings.operators().keySet());
        assertThat(Stream.concat(meanings.words().keySet().stream(), meanings.methods().keySet().stream())
                        .filter(word -> !frame.contains(word)))
                .isSubsetOf(named);
    }

    @Test
    void everyMeaningIsSaidInBothLanguages() {
        var said = new HashSet<Wording>();
        language.facts().forEach(fact -> {
            said.add(fact.meaning());
            fact.fields().forEach(field -> said.add(field.meaning()));
        });
        language.constants().forEach(type -> {
            said.add(type.meaning());
            type.values().forEach(value -> said.add(value.meaning()));
        });
        Stream.of(language.metadata(), language.operators(), language.summaries(), language.words(), language.methods())
                .flatMap(List::stream)
                .map(Word::meaning)
                .forEach(said::add);

        assertThat(said).hasSizeGreaterThan(150).allSatisfy(meaning -> {
            assertThat(meaning.en()).isNotBlank();
            assertThat(meaning.fr()).isNotBlank();
        });
    }

    @Test
    void fieldsTellTheirTypesAndWhatTheyCanBe() {
        var experience = language.facts().stream()
                .filter(fact -> fact.name().equals("Experience"))
                .findFirst()
                .orElseThrow();
        assertThat(experience.kind()).isEqualTo(RuleLanguage.Kind.GIVEN);
        assertThat(experience.fields())
                .filteredOn(Field::asked)
                .extracting(Field::name, Field::type, Field::otherwise)
                .containsExactly(
                        tuple("withinYears", "int", null),
                        tuple("countsSelfEmployed", "boolean", "true"),
                        tuple("countsStudentWork", "boolean", "true"));
        assertThat(language.findings())
                .filteredOn(finding -> finding.name().equals("LanguageLevel"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .extracting(Field::name)
                        .containsExactly("language", "ability", "clb"));
    }
}
