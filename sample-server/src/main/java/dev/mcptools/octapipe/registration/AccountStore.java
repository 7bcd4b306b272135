package dev.mcptools.octapipe.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.secret.Vault;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import dev.mcptools.runtime.tools.Json;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Integrated accounts in the database; their credentials are sealed there. */
public final class AccountStore {
    private static final String COLUMNS = "id, label, base_url, credentials, created_at, changed";
    private static final String SELECT = "select " + COLUMNS + " from integrated_account ";

    private final Database database;
    private final Vault vault;

    public AccountStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** {@return the account, kept under this id; empty if one is there already, which then is at this address} */
    public Optional<IntegratedAccount> create(String id, String label, URI baseUrl, AccountCredentials credentials) {
        Instant now = Statements.now();
        return database.change((connection, number) -> {
            if (find(connection, id).isPresent()) {
                Statements.update(
                        connection,
                        "update integrated_account set base_url = ?, changed = ? where id = ? and base_url <> ?",
                        baseUrl.toString(),
                        number,
                        id,
                        baseUrl.toString());
                return Optional.empty();
            }
            Statements.update(
                    connection,
                    "insert into integrated_account (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)",
                    id,
                    label,
                    baseUrl.toString(),
                    sealed(id, credentials),
                    now,
                    number);
            return Optional.of(new IntegratedAccount(id, label, baseUrl, credentials, now, number));
        });
    }

    /** {@return the account of this id} */
    public Optional<IntegratedAccount> find(String id) {
        return database.ask(connection -> find(connection, id));
    }

    private Optional<IntegratedAccount> find(Connection connection, String id) throws SQLException {
        return Statements.one(connection, SELECT + "where id = ?", this::account, id);
    }

    /** {@return accounts, the oldest first} */
    Page<IntegratedAccount> page(Position after) {
        return Page.of(
                database.ask(connection -> Statements.all(
                        connection,
                        SELECT + "where created_at > ? or (created_at = ? and id > ?) order by created_at, id limit ?",
                        this::account,
                        after.createdAt(),
                        after.createdAt(),
                        after.id(),
                        Page.READ)),
                account -> new Position(account.createdAt(), account.id()));
    }

    /** {@return accounts that have changed after a change} */
    List<IntegratedAccount> changedSince(Connection connection, long number) throws SQLException {
        return Statements.all(connection, SELECT + "where changed > ? order by changed", this::account, number);
    }

    /**
     * Changes an account: what it is now is read, changed and written in one go.
     *
     * @return what it has become; empty if there is no such account
     */
    Optional<IntegratedAccount> change(String id, UnaryOperator<IntegratedAccount> change) {
        return database.change((connection, number) -> {
            Optional<IntegratedAccount> found = find(connection, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            IntegratedAccount changed = change.apply(found.get());
            Statements.update(
                    connection,
                    "update integrated_account set label = ?, base_url = ?, credentials = ?, changed = ? where id = ?",
                    changed.label(),
                    changed.baseUrl().toString(),
                    sealed(id, changed.credentials()),
                    number,
                    id);
            return Optional.of(changed);
        });
    }

    /** Seals all credentials anew, while the vault changes from one key to another. */
    public void sealAnew() {
        if (vault.isChangingKeys()) {
            Statements.Row<String> id = row -> row.getString("id");
            database.ask(connection -> Statements.all(connection, SELECT, id))
                    .forEach(each -> change(each, same -> same));
        }
    }

    /** {@return whether there was such an account; it is gone now, and its servers with it} */
    boolean delete(String id) {
        return database.change((connection, number) ->
                Statements.update(connection, "delete from integrated_account where id = ?", id) > 0
                        && Changes.removed(connection, number, Changes.Kind.INTEGRATED_ACCOUNT, id));
    }

    private byte[] sealed(String id, AccountCredentials credentials) {
        return vault.seal(json(credentials).toString(), place(id));
    }

    private IntegratedAccount account(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new IntegratedAccount(
                id,
                row.getString("label"),
                URI.create(row.getString("base_url")),
                credentials(vault.open(row.getBytes("credentials"), place(id))),
                Statements.instant(row, "created_at"),
                row.getLong("changed"));
    }

    private static String place(String id) {
        return "integrated_account/" + id + "/credentials";
    }

    private static ObjectNode json(AccountCredentials credentials) {
        return switch (credentials) {
            case AccountCredentials.SignIn signIn ->
                Json.object()
                        .put("domain", signIn.domain())
                        .put("email", signIn.email())
                        .put("password", signIn.password());
            case AccountCredentials.BearerToken bearer -> Json.object().put("token", bearer.token());
        };
    }

    private static AccountCredentials credentials(String text) {
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            return json.has("token")
                    ? new AccountCredentials.BearerToken(json.get("token").textValue())
                    : new AccountCredentials.SignIn(
                            json.path("domain").asText(),
                            json.path("email").asText(),
                            json.path("password").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was sealed is JSON.", e);
        }
    }
}
