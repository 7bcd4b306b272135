package com.example.tools.resourcetagstarstaticsystemsetpropertyproberesourcetagstaru_7277;

import com.example.tools.ForeignTools;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * second description *&#47; static { System.setProperty("probe", "second description"); } /*
 * &#92;u002a&#92;u002f static { System.setProperty("probe", "second description"); } &#92;u000a" + $L $S $T $5
 * $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with
 * &#92;
 *
 * <p>Calls {@code GET /things}, operation <code>operationId *&#47; static { System.setProperty("probe", "operationId"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe", "operationId"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>.
 */
@Generated("dev.mcptools.generator")
public final class ForeignThingsProbe implements OperationTool<ForeignThingsProbe.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("foreign_things_probe")
            .title("second title */ static { System.setProperty(\"probe\", \"second title\"); } /* "
                    + "\\u002a\\u002f static {…")
            .description("second description */ static { System.setProperty(\"probe\", \"second description\"); } "
                    + "/* \\u002a\\u002f static { System.setProperty(\"probe\", \"second description\"); } "
                    + "\\u000a\" + $L $S $T $5 $$ $[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ "
                    + "C:\\users ends with \\.")
            .inputSchema(SchemaResource.of(ForeignThingsProbe.class, "foreign_things_probe.input.json"))
            .outputSchema(SchemaResource.of(ForeignThingsProbe.class, "foreign_things_probe.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("things")
            .method("probe")
            .tags("resource tag */ static { System.setProperty(\"probe\", \"resource tag\"); } /* "
                    + "\\u002a\\u002f static { System.setProperty(\"probe\", \"resource tag\"); } \\u000a\" + $L "
                    + "$S $T $5 $$ $[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .answer(ForeignTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input());
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/things").build();
    }

    /** The arguments of one call. */
    public record Input() {}
}
