package dev.mcptools.octapipe.storage;

import io.helidon.config.Config;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the database is.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user who signs in; empty where the URL says it
 * @param password with what; empty where the URL says it, or nobody asks
 * @param connections how many are open at most
 * @param patience how long one waits for a connection, or for the answer to a statement
 */
public record DatabaseSettings(
        String url, Optional<String> user, Optional<String> password, int connections, Duration patience) {
    private static final int CONNECTIONS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * {@return what the configuration says under {@code database}; a file in the data folder if it names no database}
     *
     * @param config the whole configuration; {@code DATABASE_URL} of the environment is its {@code database.url}
     * @param data the data folder
     */
    public static DatabaseSettings from(Config config, Path data) {
        Config database = config.get("database");
        Optional<String> given = database.get("url").asString().asOptional().filter(url -> !url.isBlank());
        int connections = database.get("connections").asInt().orElse(CONNECTIONS);
        Duration patience = database.get("patience").as(Duration.class).orElse(PATIENCE);
        Optional<String> user = database.get("user").asString().asOptional();
        Optional<String> password = database.get("password").asString().asOptional();
        if (given.isEmpty()) {
            return new DatabaseSettings(embedded(data), Optional.of("sa"), Optional.of(""), connections, patience);
        }
        return given.get().startsWith("jdbc:")
                ? new DatabaseSettings(given.get(), user, password, connections, patience)
                : ofUri(given.get(), user, password, connections, patience);
    }

    // A commit is on the disk before it is answered: a process that is killed loses nothing that it has said to be
    // there.
    private static String embedded(Path data) {
        return "jdbc:h2:file:" + data.resolve("octapipe-mcp").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;FILE_LOCK=FS"
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    // postgres://user:password@host:5432/name, as many platforms put it into DATABASE_URL.
    private static DatabaseSettings ofUri(
            String url, Optional<String> user, Optional<String> password, int connections, Duration patience) {
        URI uri = URI.create(url);
        if (uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?") || uri.getHost() == null) {
            throw new IllegalArgumentException("database.url must be a JDBC URL such as"
                    + " jdbc:postgresql://localhost:5432/octapipe, or postgres://user:password@host:5432/name.");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        Optional<String[]> signIn = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        return new DatabaseSettings(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user.or(() -> signIn.map(parts -> decoded(parts[0]))),
                password.or(() -> signIn.filter(parts -> parts.length == 2).map(parts -> decoded(parts[1]))),
                connections,
                patience);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without what signs in: it stands in logs and messages. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + url.replaceAll("[?;].*", "") + "]";
    }
}
