package ca.drawline.handbook;

import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;

/** How values of the rule book are said in a language. */
final class Phrases {

    /** Words of the rule language that are spoken letter by letter. */
    private static final Set<String> ABBREVIATIONS = Set.of("clb", "nclc", "noc", "teer", "crs");

    private final boolean french;

    Phrases(Language language) {
        this.french = language == Language.FRENCH;
    }

    String in(String english, String inFrench) {
        return french && !inFrench.isEmpty() ? inFrench : english;
    }

    String in(Wording wording) {
        return in(wording.en(), wording.fr());
    }

    /** The language of a text that may lack a French version (BCP 47). */
    String langOf(String inFrench) {
        return french && !inFrench.isEmpty() ? "fr" : "en";
    }

    /** A range, of which either end may be open (empty). */
    String range(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return in("any", "tous");
        }
        if (from.isEmpty()) {
            return in(number(to) + " or less", number(to) + " ou moins");
        }
        if (to.isEmpty()) {
            return in(number(from) + " or more", number(from) + " ou plus");
        }
        return from.equals(to)
                ? number(from)
                : in(number(from) + " to " + number(to), number(from) + " à " + number(to));
    }

    /** A number as the language writes it; other text as it is. */
    String number(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d+)?")
                ? NumberFormat.getInstance(french ? Locale.CANADA_FRENCH : Locale.CANADA)
                        .format(new BigDecimal(text))
                : text;
    }

    /** A name of the rule book (kebab-case or camel case) as words. */
    static String words(String name) {
        var words = new StringBuilder();
        for (String word : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").split("[-_]", -1)) {
            var lower = word.toLowerCase(Locale.ROOT);
            words.append(words.isEmpty() ? "" : " ")
                    .append(ABBREVIATIONS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : lower);
        }
        return words.toString();
    }

    /** The same with a capital letter. */
    static String title(String name) {
        var words = words(name);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
