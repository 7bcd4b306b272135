package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.UnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/**
 * What stands behind each address, kept in memory and at most a second older than the database.
 *
 * <p>A replica learns of what the others did by asking for changes a few times a second. As long as it cannot ask, it lets
 * nobody in: a server that was revoked in the meantime would be among them.
 */
public final class Directory implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Directory.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration OLDEST = Duration.ofMillis(1_000);

    private final ServerStore store;
    private final BiFunction<String, ServerConfig, Toolbox> toolboxes;
    private final Map<String, RegisteredServer> byId = new HashMap<>();
    private final Map<String, RegisteredServer> byHash = new HashMap<>();
    private final Lock looks = new ReentrantLock();
    private final Thread looking;
    private long number;
    private long asOf = System.nanoTime();
    private boolean lost;

    private Directory(ServerStore store, BiFunction<String, ServerConfig, Toolbox> toolboxes) {
        this.store = store;
        this.toolboxes = toolboxes;
        looking = Thread.ofVirtual().name("registered-servers").unstarted(this::keepLooking);
    }

    /**
     * {@return the directory of what the database has, kept up to date until it is closed}
     *
     * @param store the servers
     * @param toolboxes makes the toolbox of an account and a configuration, the same object for the same two
     */
    public static Directory open(ServerStore store, BiFunction<String, ServerConfig, Toolbox> toolboxes) {
        Directory directory = new Directory(store, toolboxes);
        directory.look();
        directory.looking.start();
        return directory;
    }

    /**
     * {@return the toolbox behind an address; empty if there is none, or it has ended}
     *
     * @param token the secret in the address
     * @throws UnavailableException if the database has not answered for a second
     */
    public Optional<Toolbox> toolbox(String token) {
        return server(new SecretToken(token).hash())
                .filter(server -> !server.isExpired(Instant.now()))
                .map(server -> toolboxes.apply(server.accountId(), server.config()));
    }

    // Found by the hash of what was sent: how long that takes tells nothing of the secrets themselves.
    private synchronized Optional<RegisteredServer> server(String hash) {
        if (System.nanoTime() - asOf > OLDEST.toNanos()) {
            throw new UnavailableException("The database does not answer, so nobody is let in. Try again in a moment.");
        }
        return Optional.ofNullable(byHash.get(hash));
    }

    /** Reads what has changed, so that the one who changed it here finds it so at once. */
    public void look() {
        // One after the other: what an earlier look saw and a later one no longer does must not come back.
        looks.lock();
        try {
            long started = System.nanoTime();
            take(store.since(lastNumber()), started);
        } finally {
            looks.unlock();
        }
    }

    private synchronized long lastNumber() {
        return number;
    }

    private synchronized void take(ServerStore.Changes changes, long started) {
        for (RegisteredServer server : changes.changed()) {
            forget(server.id());
            byId.put(server.id(), server);
            byHash.put(server.tokenHash(), server);
        }
        // Last: one may have been removed while the changes were read, and no id is given twice.
        changes.removed().forEach(this::forget);
        number = Math.max(number, changes.number());
        asOf = Math.max(asOf, started);
    }

    private void forget(String id) {
        RegisteredServer known = byId.remove(id);
        if (known != null) {
            byHash.remove(known.tokenHash());
        }
    }

    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                look();
                said(false);
            } catch (DatabaseUnavailableException e) {
                said(true);
            } catch (RuntimeException e) {
                // Whatever it is, the next look may do better; until then nobody is let in.
                LOG.log(Level.ERROR, "Registered servers cannot be read.", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    // Once for each time, not for each look.
    private void said(boolean nowLost) {
        if (nowLost != lost) {
            lost = nowLost;
            LOG.log(
                    Level.WARNING,
                    nowLost
                            ? "The database does not answer; nobody is let in until it does."
                            : "The database answers again.");
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
