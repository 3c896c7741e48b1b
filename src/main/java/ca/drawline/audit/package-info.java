/** The record of who did what when: only ever added to, each entry bound to the one before by its hash. */
@NullMarked
package ca.drawline.audit;

import org.jspecify.annotations.NullMarked;
