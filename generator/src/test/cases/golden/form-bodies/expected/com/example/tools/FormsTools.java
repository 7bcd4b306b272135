package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Forms. */
@Generated("dev.mcptools.generator")
public final class FormsTools {
    private FormsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CreateCustomer(),
                new SearchCustomers(),
                new SetFields());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("forms")
                .title("Forms")
                .version("1")
                .build();
    }
}
