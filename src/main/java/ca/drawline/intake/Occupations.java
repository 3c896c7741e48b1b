package ca.drawline.intake;

import ca.drawline.candidate.Occupation;
import ca.drawline.rulebook.Nearest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads codes of the occupational classification. */
final class Occupations {

    private static final int DIGITS_NOW = 5;

    private final Map<String, Occupation> byCode;

    Occupations(Map<String, Occupation> byCode) {
        this.byCode = byCode;
    }

    /** The code of an occupation, which must be there and known. */
    @Nullable
    String read(Fields fields, String name) {
        var code = fields.text(name, "Give the five digits of the NOC 2021 unit group in quotation marks.");
        if (code == null || byCode.containsKey(code)) {
            return code;
        }
        fields.refuse(
                name,
                "unknown-occupation",
                "NOC 2021 has no unit group \"%s\".".formatted(Fields.shortened(code)),
                hint(code));
        return null;
    }

    private String hint(String code) {
        if (!code.matches("\\d{%d}".formatted(DIGITS_NOW))) {
            return "Codes of NOC 2021 have five digits; codes of four digits are of NOC 2016.";
        }
        return Nearest.to(code, byCode.keySet()).stream()
                .map(byCode::get)
                .map(occupation -> occupation.noc() + " (" + occupation.title() + ")")
                .collect(Collectors.joining(" or ", "Did you mean ", "?"));
    }
}
