package ca.drawline.api;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Opens the workbench at the address of any of its views: they are all one document, which reads the address itself. */
final class WorkbenchPages {

    private static final String ADDRESSES = "/(rules|draw|candidate|pools|rounds|activity)(/.*)?";

    void serve(@Observes Router router) {
        router.getWithRegex(ADDRESSES).handler(context -> context.reroute("/"));
    }
}
