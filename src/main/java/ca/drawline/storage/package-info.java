/**
 * Opens the database that everything is kept in, a file of the data directory or a PostgreSQL, and brings it to the tables of
 * this release. The only package that knows the drivers; the stores of the other packages see one database whichever it is.
 */
@NullMarked
package ca.drawline.storage;

import org.jspecify.annotations.NullMarked;
