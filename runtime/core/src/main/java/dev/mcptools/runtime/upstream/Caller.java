package dev.mcptools.runtime.upstream;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Who waits for an answer of the API, and whether still. */
public interface Caller {

    /** Waits to the end and belongs to no trace. */
    Caller PATIENT = new Caller() {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable action) {}

        @Override
        public Optional<String> traceparent() {
            return Optional.empty();
        }
    };

    /** {@return whether the caller has given up} */
    boolean cancelled();

    /** Runs {@code action} once when the caller gives up, at once if it already has; it must not block. */
    void onCancel(Runnable action);

    /**
     * Is told of each request that was sent for this caller, when it is over.
     *
     * @param status the answer's; empty if there was none
     * @param took how long the caller waited for it, credentials that had to be fetched first included
     */
    default void sent(OptionalInt status, Duration took) {}

    /** {@return the W3C trace context that the call belongs to} */
    Optional<String> traceparent();
}
