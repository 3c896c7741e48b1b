package ca.drawline.start;

import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.DirectoryRules;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RulesDirectory;
import ca.drawline.rulebook.VersionRegister;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the rule book into service at start and watches its directory from then on. */
@Singleton
public class Rules {

    private static final Logger LOG = Logger.getLogger("rules");

    private final DirectoryRules rules;
    private final Duration interval;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "rules-watcher");
        thread.setDaemon(true);
        return thread;
    });
    private List<Problem> told = List.of();
    private String toldVersion = "";
    private @Nullable Future<?> watching;

    Rules(
            VersionRegister versions,
            CompiledFolder compiled,
            Clock clock,
            @ConfigProperty(name = "drawline.rules.directory") Path rulesDirectory,
            @ConfigProperty(name = "drawline.rules.watch-interval") Duration interval) {
        this.interval = interval;
        this.rules = new DirectoryRules(new RulesDirectory(rulesDirectory), compiled, versions, clock);
    }

    /** The rule book in service. */
    @Produces
    @Singleton
    DirectoryRules published() {
        return rules;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        var serves = rules.start();
        if (serves) {
            RulesOnEveryLine.serves(rules);
        }
        told = rules.problems();
        told.forEach(Rules::warn);
        if (!serves) {
            throw new IllegalStateException(
                    "The rule book has %d problems and there is no version before it that could serve. The log names each."
                            .formatted(rules.problems().size()));
        }
        tell();
        var warming = new Thread(rules::warmUp, "rules-warm-up");
        warming.setDaemon(true);
        warming.start();
        watching = watcher.scheduleWithFixedDelay(
                this::watch, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (watching != null) {
            watching.cancel(true);
        }
        watcher.shutdownNow();
        rules.stop();
    }

    private void watch() {
        try {
            rules.watch();
            if (!rules.current().version().version().equals(toldVersion)) {
                tell();
            }
            if (!rules.problems().equals(told)) {
                told = rules.problems();
                told.forEach(Rules::warn);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // The watcher must outlive whatever one edit does to it.
            LOG.error("The rules directory could not be looked at; the last good version goes on serving.", e);
        }
    }

    private void tell() {
        var published = rules.current();
        toldVersion = published.version().version();
        LOG.infof(
                "Rule book version %s (%s) by %s is in service.",
                toldVersion, published.version().shortDigest(), published.publishedBy());
    }

    private static void warn(Problem problem) {
        LOG.warnf(
                "%s:%d: %s %s The last good version goes on serving.",
                problem.file(), problem.line(), problem.message(), problem.hint());
    }
}
