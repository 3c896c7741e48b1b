package ca.drawline.api;

import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.PublishedRules;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Names, on each line that is logged while a request is served, the version of the rules that it is served by. The names
 * are fields of the line, so that a log in JSON has them too.
 */
@Singleton
public final class RulesInLog {

    /** The field that holds the version's number. */
    public static final String VERSION = "rulesVersion";

    /** The field that holds the beginning of its digest. */
    public static final String DIGEST = "rulesDigest";

    private final Instance<PublishedRules> rules;

    /** Filters are made before the service is configured, so the rules are looked up when there is a request. */
    RulesInLog(Instance<PublishedRules> rules) {
        this.rules = rules;
    }

    /** A request is served by the published version, unless it turns out to ask for another. */
    @ServerRequestFilter
    void begin() {
        note(rules.get().current().version());
    }

    /** Says which version what is logged from now on, for this request or on this thread, is about. */
    public static void note(RulesVersion version) {
        MDC.put(VERSION, version.version());
        MDC.put(DIGEST, version.shortDigest());
    }
}
