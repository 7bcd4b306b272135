package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
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
}
