/**
 * The REST interface and its problem details (RFC 9457).
 * The only package with {@code jakarta.ws.rs}.
 */
@NullMarked
package ca.drawline.api;

import org.jspecify.annotations.NullMarked;
