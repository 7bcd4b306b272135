package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * summary of the new *&#47; static { System.setProperty("probe", "summary of the new"); } /*
 * &#92;u002a&#92;u002f static { System.setProperty("probe", "summary of the new"); } &#92;u000a" + $L $S $T $5
 * $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with
 * &#92;
 *
 * <p>Calls {@code POST /things/{id}}, operation <code>operationId *&#47; static { System.setProperty("probe", "operationId"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe", "operationId"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>.
 */
@Generated("dev.mcptools.generator")
public final class OperationIdStaticSystemSetPropertyProbeE1dbceb7 implements OperationTool<OperationIdStaticSystemSetPropertyProbeE1dbceb7.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("operation_id_static_system_set_property_probe_e1dbceb7")
            .title("summary of the new */ static { System.setProperty(\"probe\", \"summary of the new\"); } "
                    + "/*…")
            .description("summary of the new */ static { System.setProperty(\"probe\", \"summary of the new\"); } "
                    + "/* \\u002a\\u002f static { System.setProperty(\"probe\", \"summary of the new\"); } "
                    + "\\u000a\" + $L $S $T $5 $$ $[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ "
                    + "C:\\users ends with \\. Required: id.")
            .inputSchema(SchemaResource.of(
                    OperationIdStaticSystemSetPropertyProbeE1dbceb7.class, "operation_id_static_system_set_property_probe_e1dbceb7.input.json"))
            .outputSchema(SchemaResource.of(
                    OperationIdStaticSystemSetPropertyProbeE1dbceb7.class, "operation_id_static_system_set_property_probe_e1dbceb7.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("things")
            .method("create")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("id", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/things/{id}")
                .path("id", input.id())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The id of the thing.
     */
    public record Input(String id) {}
}
