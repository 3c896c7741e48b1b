package ca.drawline.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that is copied from a database file to a PostgreSQL.
 *
 * @param name its name
 * @param types the server's types, by the names of the columns
 * @param key the columns of its key; rows are read in their order
 */
record MovedTable(String name, Map<String, String> types, List<String> key) {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final byte BETWEEN = 0x1f;
    private static final byte NOTHING = 0;

    /**
     * What rows came to.
     *
     * @param rows how many
     * @param digest SHA-256 of all their values in their order
     */
    record Sum(long rows, String digest) {}

    static MovedTable of(String name, Connection server) throws SQLException {
        var types = new LinkedHashMap<String, String>();
        var key = new TreeMap<Integer, String>();
        var meta = server.getMetaData();
        try (var columns = meta.getColumns(null, server.getSchema(), name, "%");
                var keys = meta.getPrimaryKeys(null, server.getSchema(), name)) {
            while (columns.next()) {
                types.put(columns.getString("COLUMN_NAME"), columns.getString("TYPE_NAME"));
            }
            while (keys.next()) {
                key.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
            }
        }
        return new MovedTable(name, types, List.copyOf(key.values()));
    }

    /** Copies all rows, telling how many are done. */
    Sum copy(Connection file, Connection server, LongConsumer progress) throws SQLException {
        try (var copy = RowCopy.into(server, name, List.copyOf(types.keySet()))) {
            var sum = sum(file, (values, done) -> {
                copy.add(values);
                if (done % ROWS_AT_A_TIME == 0) {
                    progress.accept(done);
                }
            });
            progress.accept(copy.end());
            return sum;
        }
    }

    /** Reads all rows. */
    Sum read(Connection connection) throws SQLException {
        return sum(connection, (values, done) -> {});
    }

    private interface Row {

        void take(@Nullable Object[] values, long done) throws SQLException;
    }

    private Sum sum(Connection connection, Row taker) throws SQLException {
        var kinds = List.copyOf(types.values());
        var digest = sha256();
        var done = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery("select %s from %s order by %s"
                    .formatted(String.join(", ", types.keySet()), name, String.join(", ", key)))) {
                while (rows.next()) {
                    var values = new @Nullable Object[kinds.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = value(rows, i + 1, kinds.get(i));
                        add(digest, values[i]);
                    }
                    taker.take(values, ++done);
                }
            }
        }
        return new Sum(done, HexFormat.of().formatHex(digest.digest()));
    }

    /** A database file keeps a boolean as a number. */
    private static @Nullable Object value(ResultSet rows, int column, String kind) throws SQLException {
        var value = kind.equals("bool") ? Boolean.valueOf(rows.getBoolean(column)) : rows.getObject(column);
        return rows.wasNull() ? null : value;
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value instanceof byte[] bytes) {
            digest.update(bytes);
        } else if (value != null) {
            digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        digest.update(value == null ? NOTHING : BETWEEN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
