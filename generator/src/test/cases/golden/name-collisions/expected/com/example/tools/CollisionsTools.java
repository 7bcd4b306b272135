package com.example.tools;

import com.example.tools.things.GetX3e61643a;
import com.example.tools.things.Getx541a2d0d;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Collisions. */
@Generated("dev.mcptools.generator")
public final class CollisionsTools {
    private CollisionsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CollisionsToolsTool(),
                new GetX3e61643a(),
                new Getx541a2d0d());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("collisions")
                .title("Collisions")
                .version("1")
                .build();
    }
}
