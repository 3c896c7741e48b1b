package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.rulebook.DirectoryRules;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without a login, the user is whom the request names, or whom the configuration names: one person on one machine. */
@Singleton
final class NamedUser implements CurrentUser {

    static final String HEADER = "Drawline-User";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@ -]{0,62}");

    private final HttpHeaders headers;
    private final String configured;

    NamedUser(HttpHeaders headers, @ConfigProperty(name = "drawline.user") String configured) {
        this.headers = headers;
        this.configured = configured;
    }

    @Override
    public String name() {
        var named = headers.getHeaderString(HEADER);
        if (named == null) {
            return configured;
        }
        if (!NAME.matcher(named).matches() || named.equals(DirectoryRules.AUTHOR)) {
            var message = "The header %s does not hold the name of a user.".formatted(HEADER);
            throw new Refusal(ProblemDetail.of(
                    422,
                    "bad-user",
                    "The user is not acceptable",
                    message,
                    List.of(Fault.general(
                            "bad-user",
                            message,
                            "Use up to 63 letters, digits, spaces and . _ @ -, and not \"%s\"; or leave it out."
                                    .formatted(DirectoryRules.AUTHOR)))));
        }
        return named;
    }
}
