package dev.mcptools.octapipe.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Databases that tests make for themselves: of H2 always, of PostgreSQL where {@code TEST_POSTGRES_URL} names one in which
 * schemas can be made, {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres}.
 */
public enum TestDatabase {
    H2 {
        @Override
        public DatabaseSettings create() {
            return settings("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings create() {
            String url = Optional.ofNullable(System.getenv("TEST_POSTGRES_URL")).orElse("");
            assumeTrue(
                    !url.isEmpty() || System.getenv("CI_COMPLETE") != null,
                    "SKIPPED: no PostgreSQL to test with; name one in TEST_POSTGRES_URL, as .ci/postgres does");
            String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return settings(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        }
    };

    /** {@return where a new, empty database is} */
    public abstract DatabaseSettings create();

    private static DatabaseSettings settings(String url) {
        boolean embedded = url.startsWith("jdbc:h2:");
        return new DatabaseSettings(
                url,
                embedded ? Optional.of("sa") : Optional.empty(),
                embedded ? Optional.of("") : Optional.empty(),
                4,
                Duration.ofSeconds(5));
    }
}
