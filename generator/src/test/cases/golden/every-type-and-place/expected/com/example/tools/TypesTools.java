package com.example.tools;

import com.example.tools.things.PutThing;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Types. */
@Generated("dev.mcptools.generator")
public final class TypesTools {
    private TypesTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new PutThing());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("types")
                .title("Types")
                .version("1")
                .build();
    }
}
