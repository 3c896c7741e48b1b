package ca.drawline.intake;

import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.UnknownRules;
import org.jspecify.annotations.Nullable;

/** Reads which rules a request asks for: the field {@code rules}, the published ones where it is not there. */
final class NamedBook {

    private NamedBook() {}

    static @Nullable RuleBook of(Fields fields, RuleBooks books) {
        var given = fields.has("rules") ? fields.text("rules", "Write \"published\".") : RuleBooks.PUBLISHED;
        try {
            return given == null ? null : books.named(given);
        } catch (UnknownRules e) {
            if (!e.problems().isEmpty()) {
                throw e;
            }
            fields.refuse(
                    "rules",
                    e.code(),
                    "There are no rules \"%s\".".formatted(Fields.shortened(String.valueOf(given))),
                    e.hint());
            return null;
        }
    }
}
