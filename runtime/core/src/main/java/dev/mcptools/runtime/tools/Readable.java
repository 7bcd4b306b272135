package dev.mcptools.runtime.tools;

import java.util.function.Function;

/** What is behind a URI. */
@SuppressWarnings("AvoidCommonTypeNames") // Nobody here reads into character buffers.
public final class Readable {
    private final String name;
    private final Offered offered;
    private final Function<ToolCall, ResourceResult> content;

    Readable(String name, Offered offered, Function<ToolCall, ResourceResult> content) {
        this.name = name;
        this.offered = offered;
        this.content = content;
    }

    /** {@return its URI, or the template of it: there are few of these, whatever clients ask for} */
    public String name() {
        return name;
    }

    Offered offered() {
        return offered;
    }

    Function<ToolCall, ResourceResult> content() {
        return content;
    }
}
