package dev.mcptools.octapipe.management;

import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.Statements;
import java.util.Optional;

/**
 * The key of those who manage the server.
 *
 * @param hash what is kept of it
 * @param chosen whether people have chosen it: others are 256 random bits
 * @param justMade the key itself if it was made now: it is shown this once
 */
public record AdminKey(String hash, boolean chosen, Optional<SecretToken> justMade) {

    /**
     * {@return the key: the one that is given, else the one that was made at the first start}
     *
     * @param given from the configuration
     */
    public static AdminKey of(Optional<String> given, Database database) {
        return given.map(text -> new AdminKey(new SecretToken(text).hash(), true, Optional.empty()))
                .orElseGet(() -> kept(database));
    }

    private static AdminKey kept(Database database) {
        SecretToken made = SecretToken.generate();
        // Replicas that are started together: the change counter lets one after the other in.
        return database.change((connection, number) -> {
            Optional<String> hash =
                    Statements.one(connection, "select key_hash from admin_key", row -> row.getString(1));
            if (hash.isPresent()) {
                return new AdminKey(hash.get(), false, Optional.empty());
            }
            Statements.update(
                    connection,
                    "insert into admin_key (key_hash, created_at) values (?, ?)",
                    made.hash(),
                    Statements.now());
            return new AdminKey(made.hash(), false, Optional.of(made));
        });
    }
}
