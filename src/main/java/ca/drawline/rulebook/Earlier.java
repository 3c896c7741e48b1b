package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieBase;

/**
 * What rule books that were opened before know of content that is still the same. An edit changes one file, so nearly all
 * of a rule book has been judged, read and compiled, and need not be again.
 */
final class Earlier {

    private final Map<String, Section> sectionsByDigest = new HashMap<>();
    private final Map<String, Section> sectionsByText = new HashMap<>();
    private final Map<Set<Occupation>, Set<String>> textsByOccupations = new HashMap<>();

    Earlier(Collection<RuleBook> books) {
        for (RuleBook book : books) {
            var texts = textsByOccupations.computeIfAbsent(book.occupations(), occupations -> new HashSet<>());
            for (Section section : book.sections()) {
                sectionsByDigest.put(section.digest(), section);
                sectionsByText.put(section.textDigest(), section);
                texts.add(section.textDigest());
            }
        }
    }

    /** The section with the same text and the same grids beside it. */
    Optional<Section> section(String digest) {
        return Optional.ofNullable(sectionsByDigest.get(digest));
    }

    /** The rules of the same text, which passed the gate. */
    Optional<List<Rule>> rules(String textDigest) {
        return Optional.ofNullable(sectionsByText.get(textDigest)).map(Section::rules);
    }

    /** The same text, compiled. */
    Optional<KieBase> base(String textDigest) {
        return Optional.ofNullable(sectionsByText.get(textDigest)).map(Section::base);
    }

    /** Whether a text was held against these occupations, and nothing was wrong. */
    boolean named(String textDigest, Set<Occupation> occupations) {
        return textsByOccupations.getOrDefault(occupations, Set.of()).contains(textDigest);
    }
}
