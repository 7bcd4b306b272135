package dev.mcptools.octapipe.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database, with its tables as this version of the program needs them.
 *
 * <p>What cannot be asked or answered in time is a {@link DatabaseUnavailableException}; the next one is asked anew.
 */
public final class Database implements AutoCloseable {
    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int USED_BY_ANOTHER = 90_020;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * {@return the database, its tables made or brought up to date}
     *
     * @throws DatabaseUnavailableException if it does not answer
     * @throws IllegalStateException if its tables are not those of this program, with what to do
     */
    @SuppressWarnings("try") // Whether there is a connection to be had is all that is asked.
    public static Database open(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource(poolOf(settings));
        try (Connection probe = pool.getConnection()) {
            migrate(pool);
            return new Database(pool);
        } catch (SQLException e) {
            pool.close();
            if (isUsedByAnother(e)) {
                throw new IllegalStateException(
                        "The database in the data folder is used by another server. Stop that one,"
                                + " or choose another folder with --data DIR.",
                        e);
            }
            throw new DatabaseUnavailableException(e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    // The pool says that it got no connection; why, is below.
    private static boolean isUsedByAnother(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == USED_BY_ANOTHER) {
                return true;
            }
        }
        return false;
    }

    private static HikariConfig poolOf(DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        settings.user().ifPresent(pool::setUsername);
        settings.password().ifPresent(pool::setPassword);
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(settings.patience().toMillis());
        pool.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        // Fails at the first connection, with a reason, instead of here.
        pool.setInitializationFailTimeout(-1);
        pool.setAutoCommit(false);
        pool.setPoolName("octapipe-mcp");
        if (settings.url().startsWith("jdbc:h2:")) {
            // H2 gives a query the rows that it gave it before when it takes nothing to have changed. While others
            // commit it is wrong at times (its issues 3894 and 4208), and who was turned away would be let in.
            pool.addDataSourceProperty("OPTIMIZE_REUSE_RESULTS", "FALSE");
        }
        if (settings.url().startsWith("jdbc:postgresql:")) {
            // A server that was cut off sends nothing at all: without this, a statement would wait for ever.
            pool.addDataSourceProperty(
                    "socketTimeout", Math.max(1, settings.patience().toSeconds()));
            pool.addDataSourceProperty(
                    "connectTimeout", Math.max(1, settings.patience().toSeconds()));
            pool.addDataSourceProperty("tcpKeepAlive", true);
            pool.addDataSourceProperty("ApplicationName", "octapipe-mcp");
        }
        return pool;
    }

    private static void migrate(HikariDataSource pool) {
        try {
            Flyway.configure().dataSource(pool).load().migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "The database's tables are not those of this version, and cannot be made so: " + e.getMessage(), e);
        }
    }

    /** Asks. */
    @FunctionalInterface
    public interface Query<T> {
        /** {@return the answer} */
        T ask(Connection connection) throws SQLException;
    }

    /** Changes what replicas keep in memory. */
    @FunctionalInterface
    public interface Change<T> {
        /**
         * {@return what came of it}
         *
         * @param number the number of the change, for the rows that it touches
         */
        T make(Connection connection, long number) throws SQLException;
    }

    /** {@return what the query answers, in a transaction of its own} */
    public <T> T ask(Query<T> query) {
        return inTransaction(query);
    }

    /** {@return what came of the change, which is kept before this returns, or not made at all} */
    public <T> T change(Change<T> change) {
        return inTransaction(connection -> change.make(connection, nextNumber(connection)));
    }

    private <T> T inTransaction(Query<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.ask(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static long nextNumber(Connection connection) throws SQLException {
        Statements.update(connection, "update change_counter set last_change = last_change + 1");
        return Statements.one(connection, "select last_change from change_counter", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public void close() {
        pool.close();
    }
}
