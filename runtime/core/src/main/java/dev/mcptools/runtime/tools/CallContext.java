package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /**
     * Is told that the tool that was called hands the call on to another, whose answer becomes its own.
     *
     * @param tool the other
     * @param arguments what it is called with, not yet validated
     */
    default void handedOn(Tool tool, ObjectNode arguments) {}

    /**
     * Goes on only if the client has declared this capability: {@code sampling}, {@code elicitation}.
     *
     * @throws ToolFailedException if it has not; the failure is the answer to give
     */
    default void requireClient(String capability) {
        throw new ToolFailedException(ToolResult.failure(
                "client_lacks_capability", "The client has not declared the capability " + capability + "."));
    }

    /** {@return whether the client can ask its user: not, unless a transport says so} */
    default boolean canAsk() {
        return false;
    }

    /** {@return what the client sends along, its state opened} */
    default Optional<Input> input() {
        return Optional.empty();
    }
}
