package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.storage.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * What is to be read anew.
 *
 * @param number the number of the last change that is in it
 * @param accounts accounts that are new or changed
 * @param servers servers that are new or changed
 * @param tokens API tokens that are new
 * @param removed what is gone
 */
record Changes(
        long number,
        List<IntegratedAccount> accounts,
        List<RegisteredServer> servers,
        List<ApiToken> tokens,
        List<Removed> removed) {

    /** What can be removed. */
    enum Kind {
        INTEGRATED_ACCOUNT,
        MCP_SERVER,
        API_TOKEN;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One that is gone; its id is not used again.
     *
     * @param kind what it was
     * @param id its id
     */
    record Removed(Kind kind, String id) {}

    /** Keeps for the other replicas that something is gone, and {@return true} */
    static boolean removed(Connection connection, long number, Kind kind, String id) throws SQLException {
        Statements.update(
                connection,
                "insert into removed (changed, kind, id, removed_at) values (?, ?, ?, ?)",
                number,
                kind.text(),
                id,
                Statements.now());
        return true;
    }
}
