package ca.drawline.api;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the files that a new category begins with. */
@CheckedTemplate(basePath = "category")
final class CategoryFiles {

    private CategoryFiles() {}

    /** Its rules. */
    static native TemplateInstance rules(CategoryText text);

    /** Its first scenarios. */
    static native TemplateInstance scenarios(CategoryText text);
}
