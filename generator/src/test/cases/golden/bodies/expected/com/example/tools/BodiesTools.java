package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import javax.annotation.processing.Generated;

/** The tools of Bodies. */
@Generated("dev.mcptools.generator")
public final class BodiesTools {
    private BodiesTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CountThings(),
                new ResetThings(),
                new SearchThings());
    }
}
