package dev.mcptools.runtime.upstream;

import java.util.Optional;

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

    /** {@return the W3C trace context that the call belongs to} */
    Optional<String> traceparent();
}
