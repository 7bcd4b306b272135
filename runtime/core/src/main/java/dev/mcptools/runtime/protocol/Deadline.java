package dev.mcptools.runtime.protocol;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time that a call has: when it is over, the call is given up as if its client had. */
final class Deadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Future<?> timer;
    private volatile boolean passed;

    private Deadline(Duration time, Cancellation call) {
        timer = TIMER.schedule(
                () -> {
                    passed = true;
                    call.cancel();
                },
                time.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    static Deadline of(Duration time, Cancellation call) {
        return new Deadline(time, call);
    }

    boolean hasPassed() {
        return passed;
    }

    @Override
    public void close() {
        timer.cancel(false);
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("call-deadlines").factory());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
