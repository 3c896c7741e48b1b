/**
 * Puts the parts together when the service starts: configuration in, ready objects out.
 * The only package that makes beans of the other packages' plain classes.
 */
@NullMarked
package ca.drawline.start;

import org.jspecify.annotations.NullMarked;
