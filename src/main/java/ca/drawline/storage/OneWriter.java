package ca.drawline.storage;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Lets one transaction write at a time, on all instances together, as the database file does: what a transaction reads to decide
 * what it writes, such as the next number or the end of a chain, stands until it ends. Who reads outside of one never waits.
 */
final class OneWriter extends DelegatingTransactionHandler {

    /** The lock's name is "drawline" as a number; it and the patience end with the transaction. */
    private static final String TURN =
            "set local lock_timeout = '10s'; select pg_advisory_xact_lock(%d)".formatted(0x647261776c696e65L);

    OneWriter() {
        this(LocalTransactionHandler.binding());
    }

    private OneWriter(TransactionHandler delegate) {
        super(delegate);
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new OneWriter(getDelegate().specialize(handle));
    }

    @Override
    public void begin(Handle handle) {
        super.begin(handle);
        try {
            handle.execute(TURN);
        } catch (RuntimeException e) {
            rollback(handle);
            throw e;
        }
    }
}
