package com.example.tools;

import com.example.tools.payments.AddPayment;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import dev.mcptools.runtime.upstream.Server;
import javax.annotation.processing.Generated;

/** The tools of Payments. */
@Generated("dev.mcptools.generator")
public final class PaymentsTools {
    private PaymentsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new AddPayment());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("payments")
                .title("Payments")
                .version("1")
                .server(Server.of("https://payments.example.com"))
                .build();
    }
}
