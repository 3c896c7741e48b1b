package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRun;
import ca.drawline.vocabulary.Language;
import java.util.function.IntPredicate;

/** People of a pool whose share among the invited is asked for. */
public sealed interface Group {

    /** Tells of a place in the pool of a draw whether its candidate belongs to the group. */
    IntPredicate in(DrawRun run);

    /** Those whose first official language it is. */
    record FirstLanguage(Language language) implements Group {

        @Override
        public IntPredicate in(DrawRun run) {
            return candidate -> run.candidate(candidate).firstOfficialLanguage() == language;
        }
    }

    /** The members of a category. */
    record Category(String category) implements Group {

        @Override
        public IntPredicate in(DrawRun run) {
            return candidate -> run.standings().member(candidate, category);
        }
    }

    /** Those who are eligible for a program. */
    record Program(String program) implements Group {

        @Override
        public IntPredicate in(DrawRun run) {
            return candidate -> run.standings().eligible(candidate, program);
        }
    }
}
