package ca.drawline.storage;

/** The database cannot be opened; the message says why and what to do about it, and holds no password. */
public final class DatabaseRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(message);
    }

    DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
