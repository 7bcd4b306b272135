package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import javax.annotation.processing.Generated;

/** The tools of Parts. */
@Generated("dev.mcptools.generator")
public final class PartsTools {
    private PartsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new AddBundle(),
                new AddNote(),
                new AddPhoto());
    }
}
