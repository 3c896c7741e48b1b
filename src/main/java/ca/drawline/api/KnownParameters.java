package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.rulebook.Nearest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the path does not have: one that is mistyped would otherwise be passed over in silence. */
final class KnownParameters {

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        var known = Arrays.stream(resource.getResourceMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(KnownParameters::name)
                .toList();
        var faults = new ArrayList<Fault>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(unknown(name, known));
            } else if (values.size() > 1) {
                faults.add(Fault.inQuery(
                        name,
                        "given-twice",
                        "The parameter '%s' is given %d times.".formatted(name, values.size()),
                        "Give it once."));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
    }

    private static Fault unknown(String name, List<String> known) {
        return Fault.inQuery(
                name,
                "unknown-parameter",
                "This path has no parameter '%s'.".formatted(name),
                known.isEmpty() ? "It has none." : Nearest.hint(name, known));
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(QueryParam.class).value();
    }
}
