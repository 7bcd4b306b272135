package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** One call in progress: what the code that answers it may use. */
public interface ToolCall {

    /**
     * Calls a generated tool for the same account. All members of its answer come back, also those that clients get only by
     * asking.
     *
     * @return its answer, after extensions and interceptors, as a client would get it
     */
    <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input);

    /**
     * Calls a generated tool that lists, for a page after its first.
     *
     * @param cursor from the answer to an earlier call with the same input, a {@link ToolResult.Page}
     */
    <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input, String cursor);

    /**
     * Reads a list to its end, page after page, as far as the stream is consumed.
     *
     * @throws ToolFailedException when a page cannot be read, or the end cannot be reached; its failure is the answer to
     *     give
     */
    <I> Stream<JsonNode> items(Class<? extends OperationTool<I>> tool, I input);

    /**
     * Hands this call on to a tool of a toolbox, as if the client had called that: logs and audits name it as the one that
     * was called.
     *
     * @param arguments the arguments, not yet validated
     */
    ToolResult call(Toolbox toolbox, Tool tool, ObjectNode arguments);

    /** Tells the client how far the call is, if it asked to be told; progress must increase. */
    void progress(double progress, Optional<Double> total, String message);

    /** {@return whether the client has given up; code between two steps of long work asks this} */
    boolean cancelled();

    /**
     * Goes on only if the client has declared this capability: {@code sampling}, {@code elicitation}.
     *
     * @throws ToolFailedException if it has not; the failure is the answer to give
     */
    void requireClient(String capability);
}
