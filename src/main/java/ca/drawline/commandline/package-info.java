/**
 * The commands of Drawline: what REST answers, in a terminal and in pipes, without a service.
 * Only {@code Main} knows the container; commands answer with the documents of {@code answer} and refuse as REST does.
 */
@NullMarked
package ca.drawline.commandline;

import org.jspecify.annotations.NullMarked;
