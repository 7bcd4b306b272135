package dev.mcptools.octapipe.storage;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not answer, or not in time; nothing is known of what it was asked. */
public final class DatabaseUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(SQLException cause) {
        super("The database does not answer.", cause);
    }
}
