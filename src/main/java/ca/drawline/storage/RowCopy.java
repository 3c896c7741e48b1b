package ca.drawline.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table of a PostgreSQL by COPY, sent piece by piece: however many they are, little memory. Closed
 * before their end, none is added. For one thread at a time.
 */
public final class RowCopy implements AutoCloseable {

    private static final int PIECE = 1 << 16;
    private static final String THERE_ALREADY = "23505";
    private static final String BEFORE = "before_copy";

    private final CopyIn copy;
    private final StringBuilder piece = new StringBuilder(PIECE + (PIECE >> 2));

    private RowCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Adds rows. */
    @FunctionalInterface
    public interface Rows {

        void addTo(RowCopy copy) throws SQLException;
    }

    /** Whether the database of a handle takes rows in this way. */
    public static boolean isOffered(Handle handle) throws SQLException {
        return handle.getConnection().isWrapperFor(PGConnection.class);
    }

    /**
     * Adds rows within a transaction: all, or none where one of them has a key that is there already.
     *
     * @return whether they were added
     */
    public static boolean addAll(Handle handle, String table, List<String> columns, Rows rows) throws SQLException {
        handle.savepoint(BEFORE);
        try (var copy = into(handle.getConnection(), table, columns)) {
            rows.addTo(copy);
            copy.end();
        } catch (SQLException e) {
            if (!THERE_ALREADY.equals(e.getSQLState())) {
                throw e;
            }
            handle.rollbackToSavepoint(BEFORE);
            return false;
        }
        handle.releaseSavepoint(BEFORE);
        return true;
    }

    static RowCopy into(Connection connection, String table, List<String> columns) throws SQLException {
        return new RowCopy(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, String.join(", ", columns))));
    }

    /** Adds a row: texts, numbers, booleans, bytes, or nothing. */
    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                piece.append('\t');
            }
            write(values[i]);
        }
        piece.append('\n');
        if (piece.length() >= PIECE) {
            send();
        }
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            piece.append("\\N");
        } else if (value instanceof byte[] bytes) {
            piece.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else {
            write(value.toString());
        }
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> piece.append("\\\\");
                case '\t' -> piece.append("\\t");
                case '\n' -> piece.append("\\n");
                case '\r' -> piece.append("\\r");
                default -> piece.append(c);
            }
        }
    }

    private void send() throws SQLException {
        var bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        piece.setLength(0);
    }

    /**
     * Ends the rows.
     *
     * @return how many were added
     */
    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
