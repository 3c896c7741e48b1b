package ca.drawline.report;

import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers and moments as they are written in Canada, in one of the official languages. */
public final class Formats {

    private static final int DAYS_OF_A_MONTH = 31;

    private final Language language;
    private final Locale locale;

    public Formats(Language language) {
        this.language = language;
        this.locale = language == Language.FRENCH ? Locale.CANADA_FRENCH : Locale.CANADA;
    }

    String in(Wording wording) {
        return wording.in(language);
    }

    String in(String en, String fr) {
        return language == Language.FRENCH ? fr : en;
    }

    /** A number; a dash for one that is not told. */
    String number(@Nullable Number number) {
        return number == null ? "–" : NumberFormat.getIntegerInstance(locale).format(number.longValue());
    }

    /** A number with its sign. */
    String signed(@Nullable Number number) {
        if (number == null) {
            return "–";
        }
        return (number.longValue() > 0 ? "+" : "") + number(number).replace('-', '−');
    }

    /** A moment to the second, in UTC; a dash for none. */
    String moment(@Nullable Instant moment) {
        return moment == null
                ? "–"
                : formatter(in(" MMMM uuuu, HH:mm:ss 'UTC'", " MMMM uuuu 'à' HH 'h' mm 'min' ss 's' 'UTC'"))
                        .format(moment.atZone(ZoneOffset.UTC));
    }

    /** The day of a moment, in UTC. */
    String day(Instant moment) {
        return formatter(" MMMM uuuu").format(moment.atZone(ZoneOffset.UTC));
    }

    /** In French the first day of a month is an ordinal. */
    private DateTimeFormatter formatter(String rest) {
        var ordinals = new HashMap<Long, String>();
        for (long day = 1; day <= DAYS_OF_A_MONTH; day++) {
            ordinals.put(day, day == 1 && language == Language.FRENCH ? "1er" : String.valueOf(day));
        }
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_MONTH, ordinals)
                .appendPattern(rest)
                .toFormatter(locale);
    }
}
