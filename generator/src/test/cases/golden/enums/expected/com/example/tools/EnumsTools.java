package com.example.tools;

import com.example.tools.things.ListThings;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
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

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("enums")
                .title("Enums")
                .version("1")
                .build();
    }
}
