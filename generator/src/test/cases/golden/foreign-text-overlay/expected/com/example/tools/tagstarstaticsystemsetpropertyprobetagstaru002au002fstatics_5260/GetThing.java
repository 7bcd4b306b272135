package com.example.tools.tagstarstaticsystemsetpropertyprobetagstaru002au002fstatics_5260;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * description *&#47; static { System.setProperty("probe", "description"); } /* &#92;u002a&#92;u002f static {
 * System.setProperty("probe", "description"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x}
 * &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
 *
 * <p>Calls {@code GET /things/{id}}, operation {@code getThing}.
 */
@Generated("dev.mcptools.generator")
public final class GetThing implements OperationTool<GetThing.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_thing")
            .title("tool title */ static { System.setProperty(\"probe\", \"tool title\"); } /* \\u002a\\u002f "
                    + "static {…")
            .description("description */ static { System.setProperty(\"probe\", \"description\"); } /* \\u002a\\u002"
                    + "f static { System.setProperty(\"probe\", \"description\"); } \\u000a\" + $L $S $T $5 $$ "
                    + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\. Required: "
                    + "id.")
            .inputSchema(SchemaResource.of(GetThing.class, "get_thing.input.json"))
            .outputSchema(SchemaResource.of(GetThing.class, "get_thing.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("tag_static_system_set_property_probe_tag_u002a_u002f_static_system_set_property_probe_tag_"
                    + "u000a_l_s_t_5_code_link_x_since_script_amp_u_zzzz_c_users_ends_with")
            .method("get")
            .tags("tag */ static { System.setProperty(\"probe\", \"tag\"); } /* \\u002a\\u002f static { "
                    + "System.setProperty(\"probe\", \"tag\"); } \\u000a\" + $L $S $T $5 $$ $[ \"; {@code }} "
                    + "{@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", "tool tag */ static { System.setProperty(\"probe\", \"tool tag\"); } /* \\u002a\\u002f "
                    + "static { System.setProperty(\"probe\", \"tool tag\"); } \\u000a\" + $L $S $T $5 $$ $[ \"; "
                    + "{@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .argument("query_name_static_System.setProperty_probe_query_name_u_789f704b", RequestPart.QUERY, "query name */ static { System.setProperty(\"probe\", \"query name\"); } /* \\u002a\\u002f "
                    + "static { System.setProperty(\"probe\", \"query name\"); } \\u000a\" + $L $S $T $5 $$ $[ "
                    + "\"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("query_name_static_System.setProperty_probe_query_name_u_789f704b", ArgumentType.oneOf(QueryNameStaticSystemSetPropertyProbeQueryNameU789f704b.class))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/things/{id}")
                .path("id", input.id())
                .query("query name */ static { System.setProperty(\"probe\", \"query name\"); } /* \\u002a\\u002f "
                        + "static { System.setProperty(\"probe\", \"query name\"); } \\u000a\" + $L $S $T $5 $$ $[ "
                        + "\"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", input.queryNameStaticSystemSetPropertyProbeQueryNameU789f704b())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: argument *&#47; static { System.setProperty("probe", "argument"); } /*
     *     &#92;u002a&#92;u002f static { System.setProperty("probe", "argument"); } &#92;u000a" + $L $S $T $5 $$ $[
     *     "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     * @param queryNameStaticSystemSetPropertyProbeQueryNameU789f704b in the query as <code>query name *&#47; static
     *     { System.setProperty("probe", "query name"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "query name"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link
     *     x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>: query *&#47; static
     *     { System.setProperty("probe", "query"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe",
     *     "query"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since
     *     &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     */
    public record Input(
            String id,
            Optional<QueryNameStaticSystemSetPropertyProbeQueryNameU789f704b> queryNameStaticSystemSetPropertyProbeQueryNameU789f704b) {}

    /**
     * {@code query_name_static_System.setProperty_probe_query_name_u_789f704b}: query *&#47; static {
     * System.setProperty("probe", "query"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe", "query");
     * } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ
     * C:&#92;users ends with &#92;
     */
    public enum QueryNameStaticSystemSetPropertyProbeQueryNameU789f704b implements WireValue {
        ENUM_STAR_STATIC_SYSTEM_SET_PROPERTY_PROBE_ENUM_STAR_U002A__6685("enum */ static { System.setProperty(\"probe\", \"enum\"); } /* \\u002a\\u002f static { "
                + "System.setProperty(\"probe\", \"enum\"); } \\u000a\" + $L $S $T $5 $$ $[ \"; {@code }} "
                + "{@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\");

        private final String wire;

        QueryNameStaticSystemSetPropertyProbeQueryNameU789f704b(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
