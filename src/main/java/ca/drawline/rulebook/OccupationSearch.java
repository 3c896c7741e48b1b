package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds occupations by what somebody types: the beginning of a code, or the beginnings of words of a title, in any order,
 * whatever their capitals and accents.
 */
public final class OccupationSearch {

    private final List<Occupation> occupations;

    /** @param occupations the classification that is searched */
    public OccupationSearch(Collection<Occupation> occupations) {
        this.occupations = List.copyOf(occupations);
    }

    /**
     * The occupations that a text means: all of them, by code, for an empty one. Those whose title begins with the text go
     * first, as they are the ones most often meant.
     */
    public List<Occupation> find(String text) {
        var words = words(text);
        var whole = String.join(" ", words);
        return occupations.stream()
                .filter(occupation -> words.stream().allMatch(word -> means(word, occupation)))
                .sorted(Comparator.comparing((Occupation occupation) -> !beginsWith(whole, occupation))
                        .thenComparing(Occupation::noc))
                .toList();
    }

    private static boolean means(String word, Occupation occupation) {
        return occupation.noc().startsWith(word)
                || words(occupation.title()).stream().anyMatch(other -> other.startsWith(word));
    }

    private static boolean beginsWith(String whole, Occupation occupation) {
        return String.join(" ", words(occupation.title())).startsWith(whole);
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
