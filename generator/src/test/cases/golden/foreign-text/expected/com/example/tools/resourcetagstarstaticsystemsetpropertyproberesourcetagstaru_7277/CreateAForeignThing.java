package com.example.tools.resourcetagstarstaticsystemsetpropertyproberesourcetagstaru_7277;

import com.example.tools.ForeignTools;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * method description *&#47; static { System.setProperty("probe", "method description"); } /*
 * &#92;u002a&#92;u002f static { System.setProperty("probe", "method description"); } &#92;u000a" + $L $S $T $5
 * $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with
 * &#92; after a line separator after a paragraph separator
 *
 * <p>Calls <code>POST /things/{id}/*&#47;&#92;u002a&#92;u002f/$S</code>, operation {@code createThing}.
 */
@Generated("dev.mcptools.generator")
public final class CreateAForeignThing implements OperationTool<CreateAForeignThing.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create_a_foreign_thing")
            .title("method title */ static { System.setProperty(\"probe\", \"method title\"); } /* "
                    + "\\u002a\\u002f static {…")
            .description("method description */ static { System.setProperty(\"probe\", \"method description\"); } "
                    + "/* \\u002a\\u002f static { System.setProperty(\"probe\", \"method description\"); } "
                    + "\\u000a\" + $L $S $T $5 $$ $[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ "
                    + "C:\\users ends with \\\u2028after a line separator\u2029after a paragraph separator. "
                    + "Required: id.")
            .inputSchema(SchemaResource.of(CreateAForeignThing.class, "create_a_foreign_thing.input.json"))
            .outputSchema(SchemaResource.of(CreateAForeignThing.class, "create_a_foreign_thing.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("things")
            .method("create")
            .tags("resource tag */ static { System.setProperty(\"probe\", \"resource tag\"); } /* "
                    + "\\u002a\\u002f static { System.setProperty(\"probe\", \"resource tag\"); } \\u000a\" + $L "
                    + "$S $T $5 $$ $[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", "method tag */ static { System.setProperty(\"probe\", \"method tag\"); } /* \\u002a\\u002f "
                    + "static { System.setProperty(\"probe\", \"method tag\"); } \\u000a\" + $L $S $T $5 $$ $[ "
                    + "\"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .argument("query_name_static_System.setProperty_probe_query_name_u_789f704b", RequestPart.QUERY, "query name */ static { System.setProperty(\"probe\", \"query name\"); } /* \\u002a\\u002f "
                    + "static { System.setProperty(\"probe\", \"query name\"); } \\u000a\" + $L $S $T $5 $$ $[ "
                    + "\"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .argument("member_name_static_System.setProperty_probe_member_name_356b28b5", RequestPart.BODY, "member name */ static { System.setProperty(\"probe\", \"member name\"); } /* \\u002a\\u002"
                    + "f static { System.setProperty(\"probe\", \"member name\"); } \\u000a\" + $L $S $T $5 $$ "
                    + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .answer(ForeignTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("query_name_static_System.setProperty_probe_query_name_u_789f704b", ArgumentType.oneOf(QueryNameStaticSystemSetPropertyProbeQueryNameU789f704b.class)),
                in.optional("state", ArgumentType.STRING),
                in.optional("member_name_static_System.setProperty_probe_member_name_356b28b5", ArgumentType.STRING),
                in.optional("nested", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/things/{id}/*/\\u002a\\u002f/$S")
                .path("id", input.id())
                .query("query name */ static { System.setProperty(\"probe\", \"query name\"); } /* \\u002a\\u002f "
                        + "static { System.setProperty(\"probe\", \"query name\"); } \\u000a\" + $L $S $T $5 $$ $[ "
                        + "\"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", input.queryNameStaticSystemSetPropertyProbeQueryNameU789f704b())
                .query("state", input.state())
                .body("member name */ static { System.setProperty(\"probe\", \"member name\"); } /* \\u002a\\u002"
                        + "f static { System.setProperty(\"probe\", \"member name\"); } \\u000a\" + $L $S $T $5 $$ "
                        + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", input.memberNameStaticSystemSetPropertyProbeMemberName356b28b5())
                .body("nested", input.nested())
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
     * @param state in the query: state *&#47; static { System.setProperty("probe", "state"); } /*
     *     &#92;u002a&#92;u002f static { System.setProperty("probe", "state"); } &#92;u000a" + $L $S $T $5 $$ $[ ";
     *     {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     * @param memberNameStaticSystemSetPropertyProbeMemberName356b28b5 in the body as <code>member name *&#47; static
     *     { System.setProperty("probe", "member name"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "member name"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link
     *     x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>: member *&#47; static
     *     { System.setProperty("probe", "member"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe",
     *     "member"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since
     *     &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     * @param nested in the body: Nested.
     */
    public record Input(
            String id,
            Optional<QueryNameStaticSystemSetPropertyProbeQueryNameU789f704b> queryNameStaticSystemSetPropertyProbeQueryNameU789f704b,
            Optional<String> state,
            Optional<String> memberNameStaticSystemSetPropertyProbeMemberName356b28b5,
            Optional<ObjectNode> nested) {}

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
