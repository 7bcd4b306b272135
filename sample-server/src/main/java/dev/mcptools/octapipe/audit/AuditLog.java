package dev.mcptools.octapipe.audit;

import dev.mcptools.octapipe.audit.AuditEntry.Place;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.protocol.CallObserver;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.MeterRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes entries behind the calls, which never wait for the database: they are queued, and a thread writes what has come
 * together a few times a second. What does not fit into the queue is lost, which is counted and said.
 */
public final class AuditLog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AuditLog.class.getName());
    private static final int QUEUE = 8_192;
    private static final int BATCH = 500;
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final AuditStore store;
    private final AuditSettings settings;
    private final Counter lostEver;
    private final BlockingQueue<AuditEntry> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong lost = new AtomicLong();
    private final Thread writing = Thread.ofVirtual().name("audit").unstarted(this::keepWriting);
    private volatile boolean closing;
    private Instant nextRemoval = Instant.MIN;
    private boolean waiting;

    private AuditLog(AuditStore store, AuditSettings settings, Counter lostEver) {
        this.store = store;
        this.settings = settings;
        this.lostEver = lostEver;
    }

    /**
     * {@return the log, which writes until it is closed}
     *
     * @param metrics where calls that are missing are counted, as {@code mcp_audit_lost_total}
     */
    public static AuditLog open(AuditStore store, AuditSettings settings, MeterRegistry metrics) {
        AuditLog log = new AuditLog(
                store,
                settings,
                metrics.getOrCreate(Counter.builder("mcp_audit_lost")
                        .description("Calls that are missing in the audit, since the database did not take them")));
        log.writing.start();
        return log;
    }

    /** {@return what takes note of the calls that come in there} */
    public CallObserver at(Place place) {
        return new NotedCalls(place, settings, this::add);
    }

    private void add(AuditEntry entry) {
        if (closing || !queue.offer(entry)) {
            lose(1);
        }
    }

    private void lose(int entries) {
        lost.addAndGet(entries);
        lostEver.increment(entries);
    }

    private void keepWriting() {
        try {
            while (!closing || !queue.isEmpty()) {
                Optional<AuditEntry> first =
                        Optional.ofNullable(queue.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS));
                if (first.isPresent()) {
                    writeWith(first.get());
                }
                removeOld();
                sayWhatIsLost();
            }
        } catch (InterruptedException e) {
            lose(queue.size());
            sayWhatIsLost();
        }
    }

    private void writeWith(AuditEntry first) throws InterruptedException {
        if (!closing && queue.size() < BATCH) {
            // One transaction for what comes in now: each takes a write to the disk.
            Thread.sleep(GATHERING);
        }
        List<AuditEntry> batch = new ArrayList<>(List.of(first));
        queue.drainTo(batch, BATCH - 1);
        try {
            while (!written(batch)) {
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException e) {
            lose(batch.size());
            throw e;
        }
    }

    /** {@return whether nothing is left to do for these} */
    private boolean written(List<AuditEntry> batch) {
        try {
            store.write(batch);
            say(false);
            return true;
        } catch (DatabaseUnavailableException e) {
            if (e.isRefusal()) {
                LOG.log(Level.ERROR, "The database does not take " + batch.size() + " calls into the audit.", e);
                lose(batch.size());
                return true;
            }
            say(true);
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The audit cannot write " + batch.size() + " calls.", e);
            lose(batch.size());
            return true;
        }
    }

    // A batch each time, so that new entries do not wait long for old ones.
    private void removeOld() {
        Instant now = Instant.now();
        if (closing || now.isBefore(nextRemoval)) {
            return;
        }
        try {
            int removed = store.remove(now.minus(settings.retention()), BATCH);
            nextRemoval = removed < BATCH ? now.plus(BETWEEN_REMOVALS) : now;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old calls cannot be removed from the audit; tried again in a minute.", e);
            nextRemoval = now.plusSeconds(60);
        }
    }

    // Once for each time, not for each try.
    private void say(boolean nowWaiting) {
        if (nowWaiting != waiting) {
            waiting = nowWaiting;
            LOG.log(
                    Level.WARNING,
                    nowWaiting
                            ? "The database does not take the audit; up to " + QUEUE + " calls wait for it."
                            : "The database takes the audit again.");
        }
    }

    private void sayWhatIsLost() {
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            LOG.log(
                    Level.WARNING,
                    missing + " calls are missing in the audit: the database did not take them in time.");
        }
    }

    /** Writes what is queued, unless the database does not answer. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!writing.join(PATIENCE_AT_THE_END)) {
                writing.interrupt();
                writing.join();
            }
        } catch (InterruptedException e) {
            writing.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
