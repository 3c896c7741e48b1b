/**
 * What the rules found for one candidate on a date, and why.
 * Pure Java: results answer questions and know nothing of rules engines or HTTP.
 */
@NullMarked
package ca.drawline.determination;

import org.jspecify.annotations.NullMarked;
