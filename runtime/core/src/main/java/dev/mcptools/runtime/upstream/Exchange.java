package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One stretch of blocking network code that ends at a deadline or when its caller gives up, whatever it waits for.
 *
 * <p>Socket timeouts start anew with every byte that arrives, so they do not bound an answer that trickles. What does
 * is an interrupt: a virtual thread that blocks in a socket closes it when interrupted ({@link java.net.Socket}), while
 * connecting, in a TLS handshake, and in headers as well as in the body.
 */
final class Exchange {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Thread thread = Thread.currentThread();
    private Optional<Reason> aborted = Optional.empty();
    private boolean over;

    private Exchange() {}

    /**
     * {@return what {@code work} returns}
     *
     * @throws NoAnswerException {@link Reason#TIMEOUT} or {@link Reason#CANCELLED} if it was cut short
     */
    static <T> T within(Duration deadline, Caller caller, Supplier<T> work) {
        return Thread.currentThread().isVirtual()
                ? new Exchange().run(deadline, caller, work)
                : VirtualThread.call(() -> new Exchange().run(deadline, caller, work));
    }

    private <T> T run(Duration deadline, Caller caller, Supplier<T> work) {
        ScheduledFuture<?> timeout =
                TIMER.schedule(() -> abort(Reason.TIMEOUT), deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            caller.onCancel(() -> abort(Reason.CANCELLED));
            checkNotAborted();
            return work.get();
        } catch (RuntimeException e) {
            throw explained(e, deadline);
        } finally {
            timeout.cancel(false);
            finish();
        }
    }

    private synchronized void abort(Reason reason) {
        if (!over && aborted.isEmpty()) {
            aborted = Optional.of(reason);
            thread.interrupt();
        }
    }

    // An interrupt ends what blocks, not what only computes.
    private synchronized void checkNotAborted() {
        if (aborted.isPresent()) {
            throw new CancellationException();
        }
    }

    // The interrupt may come after the work: it must not stay with a thread that goes on with other things.
    private synchronized void finish() {
        over = true;
        if (aborted.isPresent()) {
            Thread.interrupted();
        }
    }

    private synchronized RuntimeException explained(RuntimeException e, Duration deadline) {
        return aborted.<RuntimeException>map(reason -> new NoAnswerException(
                        reason,
                        reason == Reason.CANCELLED
                                ? "The call was cancelled before the API answered."
                                : "The API did not finish its answer within " + seconds(deadline) + "."))
                .orElse(e);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " ms";
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("api-deadlines").factory());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
