package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A tool whose calls are answered by Java code. */
public non-sealed interface HandwrittenTool extends Tool {

    /**
     * Answers one call, blocking as long as it needs.
     *
     * @param arguments what the input schema has accepted
     * @param call the call this is part of: other tools, progress, deadline
     * @return the answer; an expected failure is a {@link ToolResult.Failure}, an exception is a bug
     */
    ToolResult call(ObjectNode arguments, ToolCall call);

    /**
     * {@return whether clients are shown this tool by itself even where they find the others by a search: some clients look
     * for tools of its very name}
     */
    default boolean alwaysListed() {
        return false;
    }
}
