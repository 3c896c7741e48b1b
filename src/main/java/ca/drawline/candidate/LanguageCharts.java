package ca.drawline.candidate;

import ca.drawline.vocabulary.LanguageLevel;
import ca.drawline.vocabulary.LanguageTest;
import ca.drawline.vocabulary.TestScore;
import org.jspecify.annotations.Nullable;

/** What the rules make of a test: whether it may still be used, and what level a score is. */
public interface LanguageCharts {

    /** Whether results of this age may be used, and of a test that is accepted at all. */
    boolean valid(LanguageTest test);

    /** The level that a score is; none for a test without a chart. */
    @Nullable
    LanguageLevel level(TestScore score);
}
