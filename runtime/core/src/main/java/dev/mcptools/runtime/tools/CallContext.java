package dev.mcptools.runtime.tools;

import java.util.Optional;

/** What a transport knows of a call: where progress goes, and whether the client still waits. */
public interface CallContext {

    /** A call that nobody watches: progress goes nowhere, it is never cancelled. */
    CallContext UNWATCHED = new CallContext() {
        @Override
        public void progress(double progress, Optional<Double> total, String message) {}

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

    /** Tells the client how far the call is, if it asked to be told; progress must increase. */
    void progress(double progress, Optional<Double> total, String message);

    /** {@return whether the client has given up} */
    boolean cancelled();

    /** Runs {@code action} once when the client gives up, at once if it already has; it must not block. */
    void onCancel(Runnable action);

    /** {@return the W3C trace context that the call belongs to} */
    Optional<String> traceparent();
}
