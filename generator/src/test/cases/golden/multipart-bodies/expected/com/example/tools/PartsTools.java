package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
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

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("parts")
                .title("Parts")
                .version("1")
                .build();
    }
}
