package ca.drawline.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style that a page brings along, and the policy that lets it have this style and nothing else. */
final class PageStyle {

    private PageStyle() {}

    /** Style sheets of this jar, one after the other. */
    static String of(String... sheets) {
        var style = new StringBuilder();
        for (String sheet : sheets) {
            try (InputStream stream = PageStyle.class.getResourceAsStream(sheet)) {
                if (stream == null) {
                    throw new IllegalStateException("The style sheet %s is missing.".formatted(sheet));
                }
                style.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return style.toString();
    }

    /** The content security policy of a page that needs nothing but its style, wherever it is kept. */
    static String policy(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
