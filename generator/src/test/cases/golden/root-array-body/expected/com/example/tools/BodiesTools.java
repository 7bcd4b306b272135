package com.example.tools;

import com.example.tools.things.ImportThings;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
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

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("bodies")
                .title("Bodies")
                .version("1")
                .build();
    }
}
