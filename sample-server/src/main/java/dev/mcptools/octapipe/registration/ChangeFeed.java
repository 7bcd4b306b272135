package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What has happened in the database after a change, whoever made it. */
final class ChangeFeed {
    /** How long is kept what was removed: a replica that did not look for so long has to read all anew. */
    static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final AccountStore accounts;

    ChangeFeed(Database database, AccountStore accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** {@return what happened after a change, and perhaps some of what comes next: it is read again then} */
    Changes since(long number) {
        return database.ask(connection -> new Changes(
                // First: what is committed while the others are read has a higher number, and is read again.
                Statements.one(connection, "select last_change from change_counter", row -> row.getLong(1))
                        .orElseThrow(),
                accounts.changedSince(connection, number),
                Statements.all(
                        connection,
                        "select " + ServerStore.COLUMNS + " from mcp_server where changed > ? order by changed",
                        ServerStore::server,
                        number),
                Statements.all(
                        connection,
                        "select " + ApiTokens.COLUMNS + " from api_token where changed > ? order by changed",
                        ApiTokens::token,
                        number),
                removedSince(connection, number)));
    }

    private static List<Changes.Removed> removedSince(Connection connection, long number) throws SQLException {
        return Statements.all(
                connection,
                "select kind, id from removed where changed > ? order by changed",
                row -> new Changes.Removed(
                        Changes.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("id")),
                number);
    }
}
