package ca.drawline.api;

import ca.drawline.answer.AsOf;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.handbook.Handbook;
import ca.drawline.rulebook.RuleBook;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rule book as a document. */
@Path("/api/v1/rules/handbook")
@Tag(name = "Rules")
public final class HandbookResource {

    private static final int DAYS_OF_A_MONTH = 31;
    private static final String HTML = "text/html;charset=UTF-8";
    static final String STYLE = PageStyle.of("/handbook.css");

    /** The page brings its own style and needs nothing else, wherever it is kept. */
    static final String POLICY = PageStyle.policy(STYLE);

    private final Asked asked;
    private final Clock clock;

    HandbookResource(Asked asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    @GET
    @Produces(HTML)
    @Operation(
            summary = "The rules in force on a date as a page to read and print",
            description =
                    "asOf: a date or moment, today by default. since: an earlier one; the page then begins with what"
                            + " changed since. lang: en or fr, otherwise as Accept-Language says. Every rule, concern and"
                            + " table has an anchor: #rule-…, #concern-…, #grid-….")
    public Response handbook(
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("since") @Nullable String since,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("rules") @Nullable String rules,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context HttpServerResponse response) {
        var book = asked.book(rules);
        var faults = new ArrayList<Fault>();
        var language = AnswerLanguage.asked(lang, headers, faults);
        var date = asOf == null ? LocalDate.now(clock) : date("asOf", asOf, book, faults);
        var earlier = since == null ? null : date("since", since, book, faults);
        if (date != null && earlier != null && earlier.isAfter(date)) {
            faults.add(Fault.inQuery(
                    "since",
                    "not-earlier",
                    "The date to compare with (%s) lies after the asked date (%s).".formatted(earlier, date),
                    "Exchange the two."));
        }
        if (date == null || !faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        // In place of the policy of all pages: a browser holds a page to every policy that it is sent.
        response.putHeader("Content-Security-Policy", POLICY);
        return page(Handbook.of(book, date, earlier, language), request);
    }

    private static Response page(Handbook handbook, Request request) {
        var language = AnswerLanguage.tag(handbook.language());
        var locale = Locale.forLanguageTag(language + "-CA");
        var days = days(locale);
        var html = HandbookPage.handbook(handbook, language, days, STYLE)
                .setLocale(locale)
                .render();
        var tag = new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest(html)), true);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(html) : unchanged)
                .tag(tag)
                // An edit of the rules is in force at once: a copy may be kept, but must be asked about.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }

    /** In French the first day of a month is an ordinal. */
    private static DateTimeFormatter days(Locale locale) {
        var ordinals = new HashMap<Long, String>();
        for (long day = 1; day <= DAYS_OF_A_MONTH; day++) {
            ordinals.put(day, day == 1 && locale.getLanguage().equals("fr") ? "1er" : String.valueOf(day));
        }
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_MONTH, ordinals)
                .appendPattern(" MMMM uuuu")
                .toFormatter(locale);
    }

    private static @Nullable LocalDate date(String parameter, String given, RuleBook book, List<Fault> faults) {
        var date = AsOf.read(parameter, given, faults).orElse(null);
        if (date != null && date.isBefore(book.coverage().from())) {
            faults.add(Fault.inQuery(
                    parameter,
                    "date-not-covered",
                    "The rule book states the law from %s; the parameter '%s' (%s) is earlier."
                            .formatted(book.coverage().from(), parameter, date),
                    "Ask for " + book.coverage().from() + " or a later date."));
            return null;
        }
        return date;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
