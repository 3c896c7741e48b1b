package ca.drawline.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads ISO 3166-1 alpha-2 country codes. */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> OTHER_NAMES = otherNames();

    private Countries() {}

    private static Map<String, String> otherNames() {
        var names = new HashMap<String, String>();
        for (String code : CODES) {
            var country = new Locale("", code);
            names.put(country.getISO3Country(), code);
            names.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            names.put(country.getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.ROOT), code);
            names.put(code, code);
        }
        names.put("UK", "GB");
        return names;
    }

    /** All codes, in alphabetical order. */
    static Set<String> codes() {
        return new TreeSet<>(CODES);
    }

    /** A country, which must be there. */
    static @Nullable String read(Fields fields, String name) {
        var hint = "Give the two letters of ISO 3166-1, such as \"CA\".";
        var code = fields.text(name, hint);
        if (code == null || CODES.contains(code)) {
            return code;
        }
        var meant = OTHER_NAMES.get(code.strip().toUpperCase(Locale.ROOT));
        fields.refuse(
                name,
                "unknown-country",
                "\"%s\" is not a country code of ISO 3166-1 alpha-2.".formatted(Fields.shortened(code)),
                meant == null ? hint : "Did you mean " + meant + "?");
        return null;
    }
}
