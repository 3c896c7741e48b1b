package ca.drawline.api;

import ca.drawline.handbook.Handbook;
import ca.drawline.problem.ProblemPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The page templates. */
@CheckedTemplate(basePath = "")
final class HandbookPage {

    private HandbookPage() {}

    /**
     * The handbook as HTML.
     *
     * @param book what it says
     * @param lang its language (BCP 47)
     * @param days how it writes dates
     * @param style its style sheet
     */
    static native TemplateInstance handbook(Handbook book, String lang, DateTimeFormatter days, String style);

    /** One kind of problem as HTML. */
    static native TemplateInstance problem(ProblemPage page, String style);

    /** All kinds of problems as HTML. */
    static native TemplateInstance problems(List<ProblemPage> pages, String style);
}
