package ca.drawline.start;

import ca.drawline.api.RulesInLog;
import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.PublishedRules;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** Adds the version in service to every line that belongs to no request, once there is one. */
@LoggingFilter(name = "rules-version")
public final class RulesOnEveryLine implements Filter {

    private static final RulesVersion NONE = new RulesVersion("-", "-");

    /** The log begins before anything else is put together, and is told when there is something to tell. */
    private static volatile @Nullable PublishedRules serving;

    static void serves(PublishedRules rules) {
        serving = rules;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended && extended.getMdc(RulesInLog.VERSION) == null) {
            var rules = serving;
            var version = rules == null ? NONE : rules.current().version();
            extended.putMdc(RulesInLog.VERSION, version.version());
            extended.putMdc(RulesInLog.DIGEST, version.shortDigest());
        }
        return true;
    }
}
