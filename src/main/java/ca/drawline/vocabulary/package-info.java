/**
 * The words that rules are written in: the facts that a rule may read and the findings that it may make.
 * Nothing else of Drawline is visible from a rule, so what a rule can know or do is exactly what stands here.
 */
@NullMarked
package ca.drawline.vocabulary;

import org.jspecify.annotations.NullMarked;
