package ca.drawline.candidate;

import ca.drawline.vocabulary.Credential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.LanguageLevel;
import ca.drawline.vocabulary.LanguageTest;
import ca.drawline.vocabulary.TestScore;
import org.jspecify.annotations.Nullable;

/** What the rules make of what a candidate shows: whether a test may still be used, what level a score is, which credential counts. */
public interface Evidence {

    /** Whether results of this age may be used, and of a test that is accepted at all. */
    boolean valid(LanguageTest test);

    /** The level that a score is; none for a test without a chart. */
    @Nullable
    LanguageLevel level(TestScore score);

    /** The highest level of education that counts. */
    EducationLevel counted(Credential credential);
}
