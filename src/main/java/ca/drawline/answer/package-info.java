/**
 * What Drawline answers with: the documents that REST sends and that commands print, problems among them.
 * It knows nothing of how an answer travels.
 */
@NullMarked
package ca.drawline.answer;

import org.jspecify.annotations.NullMarked;
