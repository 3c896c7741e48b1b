package ca.drawline.intake;

import ca.drawline.rulebook.ExperienceAsked;
import ca.drawline.vocabulary.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads categories to be written and the occupations of one; every method throws {@link Unacceptable} with all that is wrong. */
public final class CategoryReader {

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_ID = 50;
    private static final int MOST_OCCUPATIONS = 600;
    private static final int MOST_YEARS = 10;
    private static final int MONTHS_PER_YEAR = 12;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern NOC = Pattern.compile("\\d{5}");
    /** What a text between quotation marks of a rule file cannot hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\"\\\\\\p{Cntrl}]");

    private CategoryReader() {}

    /** Reads a category to be written. */
    public static NewCategory category(JsonNode json) {
        return Fields.whole(json, (fields, problems) -> {
            var label = wording(fields, "label", LONGEST_LABEL, true);
            var category = id(fields, label);
            var purpose = wording(fields, "purpose", LONGEST_TEXT, false);
            var source = text(fields, "source", LONGEST_TEXT, "Name the instrument or the proposal.");
            var since = fields.date("since", "Give the day from which it is in force.");
            var occupations = codes(fields);
            var experience = experience(fields);
            fields.nothingElse();
            return label == null
                            || category == null
                            || purpose == null
                            || source == null
                            || since == null
                            || experience == null
                    ? null
                    : new NewCategory(category, label, purpose, source, since, occupations, experience);
        });
    }

    /** Reads the occupations that a category shall have. */
    public static List<String> occupations(JsonNode json) {
        return Fields.whole(json, (fields, problems) -> {
            var occupations = codes(fields);
            fields.nothingElse();
            return occupations;
        });
    }

    /** Its id is given or made of its English name. */
    private static @Nullable String id(Fields fields, @Nullable Wording label) {
        var hint = "Write small letters, digits and hyphens, such as \"stem\".";
        if (!fields.has("category")) {
            var made = label == null ? "" : made(label.en());
            if (label != null && made.isEmpty()) {
                fields.refuse("category", "missing", "The name makes no id.", hint);
            }
            return made.isEmpty() ? null : made;
        }
        var id = fields.text("category", hint);
        if (id != null && (!ID.matcher(id).matches() || id.length() > LONGEST_ID)) {
            fields.refuse("category", "path", "A category cannot have the id \"%s\".".formatted(id), hint);
            return null;
        }
        return id;
    }

    private static String made(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var id = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-$", "");
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
    }

    private static @Nullable Wording wording(Fields fields, String name, int longest, boolean both) {
        var object = fields.object(name, "Give it in both languages: { \"en\": …, \"fr\": … }.");
        if (object == null) {
            return null;
        }
        var hint = "Write it in up to %d characters.".formatted(longest);
        var en = text(object, "en", longest, hint);
        var fr = both || object.has("fr") ? text(object, "fr", longest, hint) : "";
        object.nothingElse();
        return en == null || fr == null ? null : new Wording(en, fr);
    }

    private static @Nullable String text(Fields fields, String name, int longest, String hint) {
        var text = fields.text(name, hint);
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            fields.refuse(name, "missing", "The field '%s' is empty.".formatted(name), hint);
            return null;
        }
        if (stripped.length() > longest) {
            fields.refuse(
                    name, "too-long", "The field '%s' has %d characters.".formatted(name, stripped.length()), hint);
            return null;
        }
        if (UNWRITABLE.matcher(stripped).find()) {
            fields.refuse(
                    name,
                    "not-text",
                    "The field '%s' holds a straight quotation mark, a backslash or a control character."
                            .formatted(name),
                    "Write “ ” or « » in place of \", on one line.");
            return null;
        }
        return stripped;
    }

    private static List<String> codes(Fields fields) {
        var hint = "Give codes of five digits of NOC 2021: [ \"21311\", \"21231\" ].";
        var codes = fields.texts("occupations", MOST_OCCUPATIONS, hint, (list, place, text) -> {
            if (!NOC.matcher(text).matches()) {
                list.refuse(place, "unknown-occupation", "There is no occupation \"%s\".".formatted(text), hint);
            }
        });
        if (!fields.has("occupations") || fields.isEmptyList("occupations")) {
            fields.refuse("occupations", "missing", "There is no occupation in the list.", hint);
        }
        return codes;
    }

    private static @Nullable ExperienceAsked experience(Fields fields) {
        var object = fields.object("experience", "Say how many months within how many years.");
        if (object == null) {
            return null;
        }
        var years = object.whole("withinYears", 1, MOST_YEARS, "Give the years in which the work counts.");
        var most = (years == null ? MOST_YEARS : years) * MONTHS_PER_YEAR;
        var months = object.whole("months", 1, most, "Give the months of full-time work.");
        var continuous = object.flag("continuous", false);
        var canadian = object.flag("canadian", false);
        object.nothingElse();
        return years == null || months == null ? null : new ExperienceAsked(months, years, continuous, canadian);
    }
}
