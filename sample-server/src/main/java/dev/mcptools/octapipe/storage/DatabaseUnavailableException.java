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

    /**
     * {@return whether it did answer, that it does not take what it was given: trying again does not help}
     *
     * <p>SQL:2016, part 2, table 37: class 22 is a data exception, class 23 a violation of a constraint.
     */
    public boolean isRefusal() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"))) {
                return true;
            }
        }
        return false;
    }
}
