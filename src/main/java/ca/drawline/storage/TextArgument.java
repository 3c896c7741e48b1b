package ca.drawline.storage;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Gives texts to PostgreSQL, which refuses a statement over a text with the character U+0000. What is kept never holds one; what
 * is looked for may, and is not found.
 */
final class TextArgument extends AbstractArgumentFactory<String> {

    TextArgument() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setString(position, value.replace('\0', '\uFFFD'));
    }
}
