package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.secret.SecretToken;
import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.Admission;
import dev.mcptools.runtime.transport.Admission.Admitted;
import dev.mcptools.runtime.transport.Admission.Refused;
import dev.mcptools.runtime.transport.Admission.Unknown;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What stands behind each address, kept in memory and at most a second older than the database.
 *
 * <p>A replica learns of what the others did by asking for changes a few times a second. When it did not come to that, a
 * request waits until it was asked. As long as it cannot ask, it lets nobody in: a server that was revoked in the meantime
 * would be among them.
 */
public final class Directory implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Directory.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration OLDEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Refused UNAVAILABLE = new Refused(
            503,
            "The database does not answer, so nobody is let in. Try again in a moment.",
            Map.of("Retry-After", "1"));
    private static final Refused NO_API_TOKEN = new Refused(
            401,
            "This MCP server wants an API token beside its address: send Authorization: Bearer TOKEN. Its operator has"
                    + " one for you.",
            Map.of("WWW-Authenticate", "Bearer realm=\"octapipe-mcp\""));
    private static final Refused WRONG_API_TOKEN = new Refused(
            401,
            "The API token is not known, or was revoked. Ask the operator of this MCP server for another.",
            Map.of("WWW-Authenticate", "Bearer realm=\"octapipe-mcp\", error=\"invalid_token\""));

    private final ChangeFeed feed;
    private final BiFunction<IntegratedAccount, ServerConfig, Toolbox> toolboxes;
    private final Function<RegisteredServer, CallObserver> observers;
    private final Replica replica = new Replica();
    private final Lock looks = new ReentrantLock();
    private final Thread looking;
    private volatile long asOf;
    private volatile boolean failed;
    private boolean lost;

    private Directory(
            ChangeFeed feed,
            BiFunction<IntegratedAccount, ServerConfig, Toolbox> toolboxes,
            Function<RegisteredServer, CallObserver> observers) {
        this.feed = feed;
        this.toolboxes = toolboxes;
        this.observers = observers;
        looking = Thread.ofVirtual().name("registered-servers").unstarted(this::keepLooking);
    }

    /**
     * {@return the directory of what the database has, kept up to date until it is closed}
     *
     * @param database the database
     * @param accounts the accounts in it
     * @param toolboxes makes the toolbox of an account and a configuration, the same object for the same two
     * @param observers makes who is told of the calls of a server
     */
    public static Directory open(
            Database database,
            AccountStore accounts,
            BiFunction<IntegratedAccount, ServerConfig, Toolbox> toolboxes,
            Function<RegisteredServer, CallObserver> observers) {
        Directory directory = new Directory(new ChangeFeed(database, accounts), toolboxes, observers);
        directory.look();
        directory.looking.start();
        return directory;
    }

    /**
     * {@return whether a request is let in}
     *
     * @param token the secret in the address
     * @param bearer the token in the Authorization header, if there is one
     */
    public Admission admit(String token, Optional<String> bearer) {
        if (!isKnownAsOf(System.nanoTime())) {
            return UNAVAILABLE;
        }
        // Found by the hash of what was sent: how long that takes tells nothing of the secrets themselves.
        Optional<Registration> found = replica.registration(new SecretToken(token).hash())
                .filter(registration -> !registration.server().isExpired(Instant.now()));
        if (found.isEmpty()) {
            return new Unknown();
        }
        RegisteredServer server = found.get().server();
        if (server.config().requireApiTokenAuth()) {
            if (bearer.isEmpty()) {
                return NO_API_TOKEN;
            }
            if (!replica.hasToken(new SecretToken(bearer.get()).hash())) {
                return WRONG_API_TOKEN;
            }
        }
        return replica.account(server.accountId())
                .<Admission>map(account -> admitted(found.get(), server, account))
                .orElseGet(Unknown::new);
    }

    // On a busy machine the database answers late, or nobody came to ask it. What is read after a request came is new
    // enough for it, however long that took; but nobody waits for a database that failed to answer last time.
    private boolean isKnownAsOf(long now) {
        if (isOld(now) && !failed) {
            try {
                renew(now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "Registered servers cannot be read for a request.", e);
            }
        }
        return !isOld(now);
    }

    private boolean isOld(long now) {
        return now - asOf > OLDEST.toNanos();
    }

    private void renew(long now) throws InterruptedException {
        if (looks.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                // Whoever had the lock may have done it, or have failed to.
                if (isOld(now) && !failed) {
                    read();
                }
            } finally {
                looks.unlock();
            }
        }
    }

    private Admitted admitted(Registration registration, RegisteredServer server, IntegratedAccount account) {
        return new Admitted(
                registration.endpoint(toolboxes.apply(account, server.config()), () -> observers.apply(server)));
    }

    /** {@return the account of this id, as of a moment ago} */
    public Optional<IntegratedAccount> account(String id) {
        return replica.account(id);
    }

    /** Reads what has changed, so that the one who changed it here finds it so at once. */
    public void look() {
        looks.lock();
        try {
            read();
        } finally {
            looks.unlock();
        }
        showChanges();
    }

    // One after the other: what an earlier look saw and a later one no longer does must not come back.
    private void read() {
        boolean answered = false;
        try {
            long started = System.nanoTime();
            if (started - asOf > ChangeFeed.KEPT.dividedBy(2).toNanos()) {
                replica.clear().forEach(Registration::end);
            }
            replica.take(feed.since(replica.number())).forEach(Registration::end);
            replica.expire(Instant.now()).forEach(Registration::end);
            asOf = started;
            answered = true;
        } finally {
            failed = !answered;
        }
    }

    // Those who listen are told now, not when they ask next.
    private void showChanges() {
        for (Registration registration : replica.inUse()) {
            RegisteredServer server = registration.server();
            replica.account(server.accountId()).ifPresent(account -> admitted(registration, server, account));
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
