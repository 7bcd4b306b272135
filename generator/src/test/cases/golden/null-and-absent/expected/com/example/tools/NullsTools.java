package com.example.tools;

import com.example.tools.things.PatchThing;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Nulls. */
@Generated("dev.mcptools.generator")
public final class NullsTools {
    private NullsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new PatchThing());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("nulls")
                .title("Nulls")
                .version("1")
                .build();
    }
}
