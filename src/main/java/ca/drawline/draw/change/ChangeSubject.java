package ca.drawline.draw.change;

import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Place;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What exactly changes; only what tells the change from others of its kind is given.
 *
 * @param language the official language
 * @param ability the one ability; none where all four change
 * @param noc NOC 2021 unit group, five digits
 * @param place where the work is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeSubject(
        @Nullable Language language,
        @Nullable Ability ability,
        @Nullable String noc,
        @Nullable Place place) implements Comparable<ChangeSubject> {

    private static final Comparator<ChangeSubject> ORDER = Comparator.comparing(
                    ChangeSubject::language, Comparator.nullsFirst(Comparator.<Language>naturalOrder()))
            .thenComparing(ChangeSubject::ability, Comparator.nullsFirst(Comparator.<Ability>naturalOrder()))
            .thenComparing(ChangeSubject::noc, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(ChangeSubject::place, Comparator.nullsFirst(Comparator.<Place>naturalOrder()));

    /** Nothing but the kind of the change. */
    static final ChangeSubject NONE = new ChangeSubject(null, null, null, null);

    static ChangeSubject of(Language language) {
        return new ChangeSubject(language, null, null, null);
    }

    static ChangeSubject of(Language language, Ability ability) {
        return new ChangeSubject(language, ability, null, null);
    }

    static ChangeSubject of(String noc) {
        return new ChangeSubject(null, null, noc, null);
    }

    static ChangeSubject of(String noc, Place place) {
        return new ChangeSubject(null, null, noc, place);
    }

    @Override
    public int compareTo(ChangeSubject other) {
        return ORDER.compare(this, other);
    }
}
