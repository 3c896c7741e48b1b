/** The life of a rule book: drafts, their review, the versions that come of them, and the record of who did what. */
@NullMarked
package ca.drawline.draft;

import org.jspecify.annotations.NullMarked;
