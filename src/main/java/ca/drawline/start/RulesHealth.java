package ca.drawline.start;

import ca.drawline.rulebook.PublishedRules;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the rule book in service. A broken edit degrades and does not bring down: the last good version serves, and
 * taking the service out of rotation would help nobody.
 */
@Readiness
@Singleton
public final class RulesHealth implements HealthCheck {

    private final PublishedRules rules;

    RulesHealth(PublishedRules rules) {
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        var version = rules.current().version();
        var problems = rules.problems();
        var response = HealthCheckResponse.named("rules")
                .up()
                .withData("state", problems.isEmpty() ? "good" : "degraded")
                .withData("version", version.version())
                .withData("digest", version.digest());
        for (int i = 0; i < problems.size(); i++) {
            var problem = problems.get(i);
            response.withData(
                    "problem-" + (i + 1),
                    "%s:%d:%d %s".formatted(problem.file(), problem.line(), problem.column(), problem.message()));
        }
        return response.build();
    }
}
