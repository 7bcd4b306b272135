package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.Caller;
import java.util.Optional;

/** What a transport knows of a call: where progress goes, and whether the client still waits. */
public interface CallContext extends Caller {

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
}
