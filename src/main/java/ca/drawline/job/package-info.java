/**
 * Work that takes longer than a caller likes to wait: how far it is, what came of it, and how it is called off.
 * What the work is, the other packages know; they tell only their progress.
 */
@NullMarked
package ca.drawline.job;

import org.jspecify.annotations.NullMarked;
