package ca.drawline.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a record that an import left out.
 *
 * @param line line of the record, from 1
 * @param id the candidate's id, where it could be read
 * @param field the place in the record: a JSON pointer, or the name of the column; none where it is the whole record
 * @param code stable code of the kind of problem
 * @param message what is wrong, in a sentence
 * @param hint the way out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefusedRecord(
        long line, @Nullable String id, @Nullable String field, String code, String message, String hint) {}
