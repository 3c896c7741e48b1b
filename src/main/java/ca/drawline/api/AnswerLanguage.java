package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.vocabulary.Language;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The official language in which an answer gives its reasons: the reader's first choice of the two, English without one. */
final class AnswerLanguage {

    private AnswerLanguage() {}

    static Language of(HttpHeaders headers) {
        for (LanguageRange range : asked(headers)) {
            for (Language language : Language.values()) {
                if (range.getWeight() > 0
                        && tag(language)
                                .equals(Locale.forLanguageTag(range.getRange()).getLanguage())) {
                    return language;
                }
            }
        }
        return Language.ENGLISH;
    }

    /** The language that a parameter asks for, otherwise that of the headers. */
    static Language asked(@Nullable String lang, HttpHeaders headers, List<Fault> faults) {
        if (lang == null) {
            return of(headers);
        }
        for (Language official : Language.values()) {
            if (tag(official).equals(lang)) {
                return official;
            }
        }
        faults.add(Fault.inQuery(
                "lang", "unknown-value", "There is no page in \"%s\".".formatted(lang), "Give en or fr."));
        return Language.ENGLISH;
    }

    /** What cannot be read is no reason to refuse an answer that there is. */
    private static List<LanguageRange> asked(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The language as headers and pages name it. */
    static String tag(Language language) {
        return switch (language) {
            case ENGLISH -> "en";
            case FRENCH -> "fr";
        };
    }

    /** An answer that says in which language it is. */
    static <T> RestResponse<T> answer(T answer, Language language) {
        return ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
