package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.Optional;

/** Is told of every call of a tool after it has ended. */
@FunctionalInterface
public interface CallObserver {

    /** Takes note of a call; runs before the result is sent, so it must not block. */
    void called(CallRecord call);

    /**
     * Takes note of a call, with what must not be written down unless somebody wants it: arguments and answers hold what
     * the API holds, and what people say to their assistants.
     *
     * @param arguments as the client sent them, not validated
     * @param result the answer; empty if there is none, since the call was refused
     */
    default void called(CallRecord call, ObjectNode arguments, Optional<ToolResult> result) {
        called(call);
    }

    /** {@return what tells {@code other} too} */
    default CallObserver and(CallObserver other) {
        CallObserver first = this;
        return new CallObserver() {
            @Override
            public void called(CallRecord call) {
                first.called(call);
                other.called(call);
            }

            @Override
            public void called(CallRecord call, ObjectNode arguments, Optional<ToolResult> result) {
                first.called(call, arguments, result);
                other.called(call, arguments, result);
            }
        };
    }
}
