package com.example.tools;

import com.example.tools.things.ImportThings;
import dev.mcptools.runtime.tools.ToolRegistry;
import javax.annotation.processing.Generated;

/** The tools of Bodies. */
@Generated("dev.mcptools.generator")
public final class BodiesTools {
    private BodiesTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new ImportThings());
    }
}
