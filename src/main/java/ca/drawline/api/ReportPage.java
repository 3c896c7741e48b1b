package ca.drawline.api;

import ca.drawline.report.ComparisonReport;
import ca.drawline.report.DrawReport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of reports. */
@CheckedTemplate(basePath = "")
final class ReportPage {

    private ReportPage() {}

    /**
     * A draw as HTML.
     *
     * @param document what it says
     * @param lang its language (BCP 47)
     * @param style its style sheet
     */
    static native TemplateInstance drawReport(DrawReport document, String lang, String style);

    /**
     * A comparison as HTML.
     *
     * @param document what it says
     * @param lang its language (BCP 47)
     * @param style its style sheet
     */
    static native TemplateInstance comparisonReport(ComparisonReport document, String lang, String style);
}
