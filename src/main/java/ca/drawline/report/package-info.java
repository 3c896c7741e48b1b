/**
 * Draws and comparisons as documents: what tables say and charts show, in either official language.
 * Knows no HTML; the pages' templates write down what stands here.
 */
@NullMarked
package ca.drawline.report;

import org.jspecify.annotations.NullMarked;
