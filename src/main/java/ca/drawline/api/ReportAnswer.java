package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.report.ReportTable;
import ca.drawline.vocabulary.Language;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Answers with a report: a page that brings all that it needs, or a table. */
final class ReportAnswer {

    static final String HTML = "text/html;charset=UTF-8";
    static final String CSV = "text/csv;charset=UTF-8";
    static final String STYLE = PageStyle.of("/handbook.css", "/report.css");
    private static final String POLICY = PageStyle.policy(STYLE);

    private ReportAnswer() {}

    /** The language that is asked for, by the parameter or else by Accept-Language. */
    static Language language(@Nullable String lang, HttpHeaders headers) {
        var faults = new ArrayList<Fault>();
        var language = AnswerLanguage.asked(lang, headers, faults);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        return language;
    }

    static Response page(TemplateInstance page, Language language, HttpServerResponse response) {
        // In place of the policy of all pages: a browser holds a page to every policy that it is sent.
        response.putHeader("Content-Security-Policy", POLICY);
        var tag = AnswerLanguage.tag(language);
        return Response.ok(page.setLocale(Locale.forLanguageTag(tag + "-CA")).render())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .build();
    }

    static Response table(ReportTable table) {
        var written = new StringWriter();
        try (var printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
            printer.printRecord(table.heads());
            printer.printRecords(table.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(written.toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
