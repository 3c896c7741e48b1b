/**
 * Pools as files: candidates one a line, as JSON or as the cells of a table, read in and written out in any size with little memory.
 * What is written out and read in again is the same, to the byte that pools are digested by.
 */
@NullMarked
package ca.drawline.exchange;

import org.jspecify.annotations.NullMarked;
