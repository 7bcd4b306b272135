package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** MCP servers in the database; of the secret in an address, its hash alone. */
final class ServerStore {
    static final String COLUMNS = "id, account_id, name, config, token_hash, expires_at, created_at, changed";
    private static final String SELECT = "select " + COLUMNS + " from mcp_server ";

    private static final String GOES_ON = "(expires_at is null or expires_at > ?)";

    private final Database database;

    ServerStore(Database database) {
        this.database = database;
    }

    /** {@return the new server with its secret; empty if there is no such account} */
    Optional<Servers.Created> create(String accountId, Servers.Draft draft) {
        SecretToken token = SecretToken.generate();
        String id = Ids.generate("mcp");
        return database.change((connection, number) -> {
            if (!exists(connection, accountId)) {
                return Optional.empty();
            }
            RegisteredServer server = new RegisteredServer(
                    id,
                    accountId,
                    draft.name(),
                    draft.config(),
                    token.hash(),
                    draft.expiresAt(),
                    Statements.now(),
                    number);
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
            return Optional.of(new Servers.Created(server, token));
        });
    }

    /** {@return the server of this id, if it is one of this account and has not ended} */
    Optional<RegisteredServer> find(String accountId, String id) {
        return database.ask(connection -> find(connection, accountId, id));
    }

    private static Optional<RegisteredServer> find(Connection connection, String accountId, String id)
            throws SQLException {
        return Statements.one(
                connection,
                SELECT + "where account_id = ? and id = ? and " + GOES_ON,
                ServerStore::server,
                accountId,
                id,
                Statements.now());
    }

    /** {@return servers of an account, the oldest first} */
    Page<RegisteredServer> page(String accountId, Position after) {
        return Page.of(
                database.ask(connection -> Statements.all(
                        connection,
                        SELECT + "where account_id = ? and (created_at > ? or (created_at = ? and id > ?)) and "
                                + GOES_ON + " order by created_at, id limit ?",
                        ServerStore::server,
                        accountId,
                        after.createdAt(),
                        after.createdAt(),
                        after.id(),
                        Statements.now(),
                        Page.READ)),
                server -> new Position(server.createdAt(), server.id()));
    }

    /**
     * Changes a server: what it is now is read, changed and written in one go, whoever else changes it at the same time.
     *
     * @return what it has become; empty if there is no such server
     */
    Optional<RegisteredServer> change(String accountId, String id, UnaryOperator<RegisteredServer> change) {
        return database.change((connection, number) -> {
            Optional<RegisteredServer> found = find(connection, accountId, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            RegisteredServer changed = change.apply(found.get());
            Statements.update(
                    connection,
                    "update mcp_server set name = ?, config = ?, token_hash = ?, expires_at = ?, changed = ? where id = ?",
                    changed.name(),
                    ServerConfigJson.write(changed.config()).toString(),
                    changed.tokenHash(),
                    changed.expiresAt(),
                    number,
                    id);
            return Optional.of(changed);
        });
    }

    /** {@return whether there was such a server; it is gone now} */
    boolean delete(String accountId, String id) {
        return database.change((connection, number) ->
                Statements.update(connection, "delete from mcp_server where account_id = ? and id = ?", accountId, id)
                                > 0
                        && Changes.removed(connection, number, Changes.Kind.MCP_SERVER, id));
    }

    private static boolean exists(Connection connection, String accountId) throws SQLException {
        return Statements.one(
                        connection,
                        "select id from integrated_account where id = ?",
                        row -> row.getString(1),
                        accountId)
                .isPresent();
    }

    static RegisteredServer server(ResultSet row) throws SQLException {
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
