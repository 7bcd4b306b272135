package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.storage.Database;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.octapipe.storage.Statements;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes from the database what has come to its end: servers that have expired, and the memory of what was removed.
 *
 * <p>Nobody has to be told of the first: every replica knows by itself when a server ends.
 */
public final class Cleaning implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Cleaning.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Database database;
    private final Thread cleaning;

    private Cleaning(Database database) {
        this.database = database;
        cleaning = Thread.ofVirtual().name("cleaning").unstarted(this::keepCleaning);
    }

    /** {@return what cleans a database now and then, until it is closed} */
    public static Cleaning start(Database database) {
        Cleaning cleaning = new Cleaning(database);
        cleaning.cleaning.start();
        return cleaning;
    }

    static void clean(Database database) {
        Instant now = Statements.now();
        database.ask(connection -> Statements.update(connection, "delete from mcp_server where expires_at <= ?", now));
        database.ask(connection ->
                Statements.update(connection, "delete from removed where removed_at < ?", now.minus(ChangeFeed.KEPT)));
    }

    private void keepCleaning() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                clean(database);
            } catch (DatabaseUnavailableException e) {
                LOG.log(Level.DEBUG, "The database cannot be cleaned now.", e);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The database cannot be cleaned.", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        cleaning.interrupt();
    }
}
