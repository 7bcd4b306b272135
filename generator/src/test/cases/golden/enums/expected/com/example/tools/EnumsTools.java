package com.example.tools;

import com.example.tools.things.ListThings;
import dev.mcptools.runtime.tools.ToolRegistry;
import javax.annotation.processing.Generated;

/** The tools of Enums. */
@Generated("dev.mcptools.generator")
public final class EnumsTools {
    private EnumsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new ListThings());
    }
}
