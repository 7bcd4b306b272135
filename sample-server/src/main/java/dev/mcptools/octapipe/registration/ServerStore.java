package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** MCP servers in the database; of the secret in an address, its hash alone. */
public final class ServerStore {
    private static final String COLUMNS = "id, account_id, name, config, token_hash, expires_at, created_at, changed";
    private static final String SELECT = "select " + COLUMNS + " from mcp_server ";

    private final Database database;

    public ServerStore(Database database) {
        this.database = database;
    }

    /**
     * A server whose secret is known now, and never again.
     *
     * @param server the server
     * @param token the secret in its address
     */
    public record Created(RegisteredServer server, SecretToken token) {}

    /**
     * What is to be read anew.
     *
     * @param number the number of the last change that is in it
     * @param changed servers that are new or changed
     * @param removed ids of those that are gone
     */
    public record Changes(long number, List<RegisteredServer> changed, List<String> removed) {}

    /** {@return a new server for an account; empty if there is no such account} */
    public Optional<Created> create(String accountId, String name, ServerConfig config, Optional<Instant> expiresAt) {
        SecretToken token = SecretToken.generate();
        String id = Ids.generate("mcp");
        return database.change((connection, number) -> {
            if (!exists(connection, accountId)) {
                return Optional.empty();
            }
            RegisteredServer server = new RegisteredServer(
                    id, accountId, name, config, token.hash(), expiresAt, Statements.now(), number);
            Statements.update(
                    connection,
                    "insert into mcp_server (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                    server.id(),
                    server.accountId(),
                    server.name(),
                    ServerConfigJson.write(server.config()).toString(),
                    server.tokenHash(),
                    server.expiresAt(),
                    server.createdAt(),
                    server.changed());
            return Optional.of(new Created(server, token));
        });
    }

    /** {@return the server of this id, if it is one of this account} */
    public Optional<RegisteredServer> find(String accountId, String id) {
        return database.ask(connection -> Statements.one(
                connection, SELECT + "where account_id = ? and id = ?", ServerStore::server, accountId, id));
    }

    /**
     * {@return servers of an account, the oldest first}
     *
     * @param after the last one of the page before
     * @param most how many
     */
    public List<RegisteredServer> page(String accountId, Optional<RegisteredServer> after, int most) {
        return database.ask(connection -> after.isEmpty()
                ? Statements.all(
                        connection,
                        SELECT + "where account_id = ? order by created_at, id limit ?",
                        ServerStore::server,
                        accountId,
                        most)
                : Statements.all(
                        connection,
                        SELECT + "where account_id = ? and (created_at > ? or (created_at = ? and id > ?))"
                                + " order by created_at, id limit ?",
                        ServerStore::server,
                        accountId,
                        after.get().createdAt(),
                        after.get().createdAt(),
                        after.get().id(),
                        most));
    }

    /** {@return whether there was such a server; it is gone now} */
    public boolean delete(String accountId, String id) {
        return database.change((connection, number) -> {
            int deleted = Statements.update(
                    connection, "delete from mcp_server where account_id = ? and id = ?", accountId, id);
            if (deleted > 0) {
                Statements.update(
                        connection,
                        "insert into removed (changed, kind, id, removed_at) values (?, ?, ?, ?)",
                        number,
                        "mcp_server",
                        id,
                        Statements.now());
            }
            return deleted > 0;
        });
    }

    /** {@return what happened after a change, and perhaps some of what comes next: it is read again then} */
    public Changes since(long number) {
        return database.ask(connection -> new Changes(
                Statements.one(connection, "select last_change from change_counter", row -> row.getLong(1))
                        .orElseThrow(),
                Statements.all(connection, SELECT + "where changed > ? order by changed", ServerStore::server, number),
                Statements.all(
                        connection,
                        "select id from removed where kind = ? and changed > ? order by changed",
                        row -> row.getString(1),
                        "mcp_server",
                        number)));
    }

    private static boolean exists(Connection connection, String accountId) throws SQLException {
        return Statements.one(
                        connection,
                        "select id from integrated_account where id = ?",
                        row -> row.getString(1),
                        accountId)
                .isPresent();
    }

    private static RegisteredServer server(ResultSet row) throws SQLException {
        return new RegisteredServer(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("name"),
                ServerConfigJson.stored(row.getString("config")),
                row.getString("token_hash"),
                Statements.optionalInstant(row, "expires_at"),
                Statements.instant(row, "created_at"),
                row.getLong("changed"));
    }
}
