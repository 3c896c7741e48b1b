package ca.drawline.exchange;

import ca.drawline.pool.RefusedRecord;
import java.util.List;

/** A file that a pool cannot be given; the pool stays as it was. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;
    private final transient List<RefusedRecord> problems;

    ImportRefused(String code, String message, String hint, List<RefusedRecord> problems) {
        super(message);
        this.code = code;
        this.hint = hint;
        this.problems = List.copyOf(problems);
    }

    /** Stable code of the kind of problem. */
    public String code() {
        return code;
    }

    /** The way out. */
    public String hint() {
        return hint;
    }

    /** What is wrong with single records or columns, the first of it where it is much; may be empty. */
    public List<RefusedRecord> problems() {
        return problems;
    }
}
