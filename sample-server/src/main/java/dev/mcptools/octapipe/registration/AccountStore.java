package dev.mcptools.octapipe.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.secret.Vault;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import dev.mcptools.runtime.tools.Json;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Integrated accounts in the database; their credentials are sealed there. */
public final class AccountStore {
    private static final String COLUMNS = "id, label, base_url, credentials, created_at, changed";

    private final Database database;
    private final Vault vault;

    public AccountStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** {@return the account, kept under this id; empty if one is there already} */
    public Optional<IntegratedAccount> create(String id, String label, URI baseUrl, AccountCredentials credentials) {
        Instant now = Statements.now();
        return database.change((connection, number) -> {
            if (Statements.one(
                            connection, "select id from integrated_account where id = ?", row -> row.getString(1), id)
                    .isPresent()) {
                return Optional.empty();
            }
            Statements.update(
                    connection,
                    "insert into integrated_account (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)",
                    id,
                    label,
                    baseUrl.toString(),
                    vault.seal(json(credentials).toString(), place(id)),
                    now,
                    number);
            return Optional.of(new IntegratedAccount(id, label, baseUrl, credentials, now, number));
        });
    }

    /** {@return the account of this id} */
    public Optional<IntegratedAccount> find(String id) {
        return database.ask(connection -> Statements.one(
                connection, "select " + COLUMNS + " from integrated_account where id = ?", this::account, id));
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
