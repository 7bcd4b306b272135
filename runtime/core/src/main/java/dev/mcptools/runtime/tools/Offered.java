package dev.mcptools.runtime.tools;

import java.util.List;

/** Something that clients are offered beside tools. */
public sealed interface Offered permits Prompt, Resource, ResourceTemplate {

    /**
     * {@return the tools that it calls by {@link ToolCall#invoke} or {@link ToolCall#items}; it can call no others}
     *
     * <p>A client that is not shown one of them is not offered this: what a filter hides has no second door.
     */
    default List<Class<? extends Tool>> needs() {
        return List.of();
    }
}
