package dev.mcptools.runtime.transport;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/**
 * A connection that knows whether a request is being answered on it.
 *
 * <p>Then it is not idle, however long the answer takes. Otherwise, once it was idle for too long, it is interrupted even in
 * the middle of headers or of a body: Helidon alone would wait for those for ever.
 */
final class WatchedConnection implements ServerConnection, InterruptableTask<Void> {
    private static final ThreadLocal<ReadAhead> CURRENT = new ThreadLocal<>();

    private final ServerConnection http;
    private final ReadAhead input;
    private final Duration idleTimeout;

    WatchedConnection(ServerConnection http, ReadAhead input, Duration idleTimeout) {
        this.http = http;
        this.input = input;
        this.idleTimeout = idleTimeout;
    }

    /** {@return the input of the connection whose request this thread answers} */
    static ReadAhead current() {
        return CURRENT.get();
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        CURRENT.set(input);
        try {
            http.handle(limit);
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public Duration idleTime() {
        return input.answering() ? Duration.ZERO : http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt || idleTime().compareTo(idleTimeout) > 0);
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }
}
