package dev.mcptools.octapipe.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.Toolbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The MCP servers of accounts: what operators do with them, checked before it is done. */
public final class Servers {
    private static final Duration SOONEST_END = Duration.ofSeconds(60);

    private final ServerStore store;
    private final Directory directory;
    private final Toolbox all;

    /**
     * Keeps them.
     *
     * @param directory is told of what was done here
     * @param all all tools there are
     */
    public Servers(Database database, Directory directory, Toolbox all) {
        store = new ServerStore(database);
        this.directory = directory;
        this.all = all;
    }

    /**
     * What a server is to be.
     *
     * @param name what people call it
     * @param config what it shows, and to whom
     * @param expiresAt when it ends; empty if it does not
     */
    public record Draft(String name, ServerConfig config, Optional<Instant> expiresAt) {}

    /**
     * A server whose secret is known now, and never again.
     *
     * @param server the server
     * @param token the secret in its address
     */
    public record Created(RegisteredServer server, SecretToken token) {}

    /**
     * {@return a new server; empty if there is no such account}
     *
     * @throws InvalidInputException if it cannot be, naming the member
     */
    public Optional<Created> create(String accountId, Draft draft) {
        Optional<Created> created = store.create(
                accountId,
                new Draft(
                        Names.valid("name", draft.name()),
                        valid(draft.config()),
                        draft.expiresAt().map(Servers::validEnd)));
        directory.look();
        return created;
    }

    /** {@return the server of this id, if it is one of this account and has not ended} */
    public Optional<RegisteredServer> find(String accountId, String id) {
        return store.find(accountId, id);
    }

    /**
     * {@return servers of an account, the oldest first; empty if there is no such account}
     *
     * @param cursor where to go on
     * @throws InvalidInputException if the cursor is none of ours
     */
    public Optional<Page<RegisteredServer>> page(String accountId, Optional<String> cursor) {
        Position after = cursor.map(Position::of).orElse(Position.START);
        return directory.account(accountId).map(account -> store.page(accountId, after));
    }

    /**
     * Changes what is given, and leaves the rest; the members of a configuration each for itself, so that who changes the
     * tags does not lift a filter of methods unawares. Null takes a member away.
     *
     * @param changes the members {@code name}, {@code config} and {@code expires_at}
     * @return what it has become; empty if there is no such server
     * @throws InvalidInputException if it cannot be so, naming the member
     */
    public Optional<RegisteredServer> change(String accountId, String id, JsonNode changes) {
        return changed(accountId, id, server -> ServerChange.read(changes).of(server, this::valid, Servers::validEnd));
    }

    /**
     * Makes a server what the draft says.
     *
     * @return what it has become; empty if there is no such server
     * @throws InvalidInputException if it cannot be so, naming the member
     */
    public Optional<RegisteredServer> replace(String accountId, String id, Draft draft) {
        return changed(
                accountId,
                id,
                server -> server.with(
                        Names.valid("name", draft.name()),
                        valid(draft.config()),
                        // An end that was set earlier may be nearer than a new one could be.
                        draft.expiresAt().equals(server.expiresAt())
                                ? server.expiresAt()
                                : draft.expiresAt().map(Servers::validEnd)));
    }

    private Optional<RegisteredServer> changed(String accountId, String id, UnaryOperator<RegisteredServer> change) {
        Optional<RegisteredServer> changed = store.change(accountId, id, change);
        directory.look();
        return changed;
    }

    /** Gives a server another secret, and with it another address; the old one is none from now on. */
    public Optional<Created> rotate(String accountId, String id) {
        SecretToken token = SecretToken.generate();
        return changed(accountId, id, server -> server.withToken(token.hash()))
                .map(server -> new Created(server, token));
    }

    /** {@return whether there was such a server; it is gone now} */
    public boolean delete(String accountId, String id) {
        boolean deleted = store.delete(accountId, id);
        directory.look();
        return deleted;
    }

    private ServerConfig valid(ServerConfig config) {
        ToolFilter.of(config)
                .problem(all.tools().stream().map(Tool::descriptor).toList())
                .ifPresent(problem -> {
                    throw new InvalidInputException(problem);
                });
        return config;
    }

    private static Instant validEnd(Instant end) {
        if (end.isBefore(Instant.now().plus(SOONEST_END))) {
            throw new InvalidInputException("expires_at", "must be at least 60 seconds ahead");
        }
        return end;
    }
}
