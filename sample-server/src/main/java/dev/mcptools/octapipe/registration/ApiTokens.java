package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** API tokens: created, named, listed, revoked; of each, its hash alone is kept. */
public final class ApiTokens {
    static final String COLUMNS = "id, name, token_hash, created_at";

    private final Database database;
    private final Directory directory;

    /**
     * Keeps them.
     *
     * @param directory is told of what was created and revoked here
     */
    public ApiTokens(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /**
     * A token that is known now, and never again.
     *
     * @param token what is kept of it
     * @param secret what clients send
     */
    public record Created(ApiToken token, SecretToken secret) {}

    /**
     * {@return a new token}
     *
     * @throws InvalidInputException if the name is none
     */
    public Created create(String name) {
        SecretToken secret = SecretToken.generate();
        ApiToken token = new ApiToken(Ids.generate("tok"), Names.valid("name", name), secret.hash(), Statements.now());
        database.change((connection, number) -> Statements.update(
                connection,
                "insert into api_token (" + COLUMNS + ", changed) values (?, ?, ?, ?, ?)",
                token.id(),
                token.name(),
                token.hash(),
                token.createdAt(),
                number));
        directory.look();
        return new Created(token, secret);
    }

    /** {@return tokens, the oldest first}
     *
     * @param cursor where to go on
     */
    public Page<ApiToken> page(Optional<String> cursor) {
        Position after = cursor.map(Position::of).orElse(Position.START);
        return Page.of(
                database.ask(connection -> Statements.all(
                        connection,
                        "select " + COLUMNS + " from api_token"
                                + " where created_at > ? or (created_at = ? and id > ?) order by created_at, id limit ?",
                        ApiTokens::token,
                        after.createdAt(),
                        after.createdAt(),
                        after.id(),
                        Page.READ)),
                token -> new Position(token.createdAt(), token.id()));
    }

    /** {@return the token of this id} */
    public Optional<ApiToken> find(String id) {
        return database.ask(connection ->
                Statements.one(connection, "select " + COLUMNS + " from api_token where id = ?", ApiTokens::token, id));
    }

    /** {@return whether there was such a token; nobody is let in with it any more} */
    public boolean revoke(String id) {
        boolean revoked = database.change(
                (connection, number) -> Statements.update(connection, "delete from api_token where id = ?", id) > 0
                        && Changes.removed(connection, number, Changes.Kind.API_TOKEN, id));
        directory.look();
        return revoked;
    }

    static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                row.getString("token_hash"),
                Statements.instant(row, "created_at"));
    }
}
