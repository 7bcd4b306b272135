package com.example.tools.tagstarstaticsystemsetpropertyprobetagstaru002au002fstatics_5260;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ParameterStyle;
import dev.mcptools.runtime.upstream.RequestPart;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * description *&#47; static { System.setProperty("probe", "description"); } /* &#92;u002a&#92;u002f static {
 * System.setProperty("probe", "description"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x}
 * &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
 *
 * <p>Calls <code>PUT /things/{id}/*&#47;&#92;u002a&#92;u002f/$S</code>, operation <code>operationId *&#47; static { System.setProperty("probe", "operationId"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe", "operationId"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>.
 */
@Generated("dev.mcptools.generator")
public final class OperationIdStaticSystemSetPropertyProbeE1dbceb7 implements OperationTool<OperationIdStaticSystemSetPropertyProbeE1dbceb7.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("operation_id_static_system_set_property_probe_e1dbceb7")
            .title("summary */ static { System.setProperty(\"probe\", \"summary\"); } /* \\u002a\\u002f "
                    + "static {…")
            .description("description */ static { System.setProperty(\"probe\", \"description\"); } /* \\u002a\\u002"
                    + "f static { System.setProperty(\"probe\", \"description\"); } \\u000a\" + $L $S $T $5 $$ "
                    + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\. Required: "
                    + "id, member_name_static_System.setProperty_probe_member_name_356b28b5.")
            .inputSchema(SchemaResource.of(
                    OperationIdStaticSystemSetPropertyProbeE1dbceb7.class, "operation_id_static_system_set_property_probe_e1dbceb7.input.json"))
            .outputSchema(SchemaResource.of(
                    OperationIdStaticSystemSetPropertyProbeE1dbceb7.class, "operation_id_static_system_set_property_probe_e1dbceb7.output.json"))
            .access(Access.WRITE)
            .idempotent(true)
            .resource("tag_static_system_set_property_probe_tag_u002a_u002f_static_system_set_property_probe_tag_"
                    + "u000a_l_s_t_5_code_link_x_since_script_amp_u_zzzz_c_users_ends_with")
            .method("update")
            .tags("tag */ static { System.setProperty(\"probe\", \"tag\"); } /* \\u002a\\u002f static { "
                    + "System.setProperty(\"probe\", \"tag\"); } \\u000a\" + $L $S $T $5 $$ $[ \"; {@code }} "
                    + "{@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .argument("shared_name_static_System.setProperty_probe_shared_name_f26e3c7d", RequestPart.QUERY, "shared name */ static { System.setProperty(\"probe\", \"shared name\"); } /* \\u002a\\u002"
                    + "f static { System.setProperty(\"probe\", \"shared name\"); } \\u000a\" + $L $S $T $5 $$ "
                    + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .argument("member_name_static_System.setProperty_probe_member_name_356b28b5", RequestPart.BODY, "member name */ static { System.setProperty(\"probe\", \"member name\"); } /* \\u002a\\u002"
                    + "f static { System.setProperty(\"probe\", \"member name\"); } \\u000a\" + $L $S $T $5 $$ "
                    + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("kinds", ArgumentType.listOf(ArgumentType.oneOf(Kinds.class))),
                in.optional("shared_name_static_System.setProperty_probe_shared_name_f26e3c7d", ArgumentType.INTEGER),
                in.required("member_name_static_System.setProperty_probe_member_name_356b28b5", ArgumentType.oneOf(MemberNameStaticSystemSetPropertyProbeMemberName356b28b5.class))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/things/{id}/*/\\u002a\\u002f/$S")
                .path("id", input.id())
                .query("kinds", input.kinds(), ParameterStyle.PIPE_DELIMITED)
                .query("shared name */ static { System.setProperty(\"probe\", \"shared name\"); } /* \\u002a\\u002"
                        + "f static { System.setProperty(\"probe\", \"shared name\"); } \\u000a\" + $L $S $T $5 $$ "
                        + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", input.sharedNameStaticSystemSetPropertyProbeSharedNameF26e3c7d())
                .body("member name */ static { System.setProperty(\"probe\", \"member name\"); } /* \\u002a\\u002"
                        + "f static { System.setProperty(\"probe\", \"member name\"); } \\u000a\" + $L $S $T $5 $$ "
                        + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", input.memberNameStaticSystemSetPropertyProbeMemberName356b28b5())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: path description *&#47; static { System.setProperty("probe", "path description"); } /*
     *     &#92;u002a&#92;u002f static { System.setProperty("probe", "path description"); } &#92;u000a" + $L $S $T $5
     *     $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with
     *     &#92;
     * @param kinds in the query: list description *&#47; static { System.setProperty("probe", "list description"); }
     *     /* &#92;u002a&#92;u002f static { System.setProperty("probe", "list description"); } &#92;u000a" + $L $S $T
     *     $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends
     *     with &#92;
     * @param sharedNameStaticSystemSetPropertyProbeSharedNameF26e3c7d in the query as <code>shared name *&#47;
     *     static { System.setProperty("probe", "shared name"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "shared name"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link
     *     x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>: shared description
     *     *&#47; static { System.setProperty("probe", "shared description"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "shared description"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }}
     *     {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     * @param memberNameStaticSystemSetPropertyProbeMemberName356b28b5 in the body as <code>member name *&#47; static
     *     { System.setProperty("probe", "member name"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "member name"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link
     *     x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>: member description
     *     *&#47; static { System.setProperty("probe", "member description"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "member description"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }}
     *     {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     */
    public record Input(
            String id,
            Optional<List<Kinds>> kinds,
            Optional<BigInteger> sharedNameStaticSystemSetPropertyProbeSharedNameF26e3c7d,
            MemberNameStaticSystemSetPropertyProbeMemberName356b28b5 memberNameStaticSystemSetPropertyProbeMemberName356b28b5) {}

    /**
     * {@code kinds}: list description *&#47; static { System.setProperty("probe", "list description"); } /*
     * &#92;u002a&#92;u002f static { System.setProperty("probe", "list description"); } &#92;u000a" + $L $S $T $5 $$
     * $[ "; {&#64;code }} {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     */
    public enum Kinds implements WireValue {
        ITEM_ENUM_STAR_STATIC_SYSTEM_SET_PROPERTY_PROBE_ITEM_ENUM_S_8243("item enum */ static { System.setProperty(\"probe\", \"item enum\"); } /* \\u002a\\u002f "
                + "static { System.setProperty(\"probe\", \"item enum\"); } \\u000a\" + $L $S $T $5 $$ $[ \";"
                + " {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\");

        private final String wire;

        Kinds(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /**
     * {@code member_name_static_System.setProperty_probe_member_name_356b28b5}: member description *&#47; static {
     * System.setProperty("probe", "member description"); } /* &#92;u002a&#92;u002f static {
     * System.setProperty("probe", "member description"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }}
     * {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     */
    public enum MemberNameStaticSystemSetPropertyProbeMemberName356b28b5 implements WireValue {
        MEMBER_ENUM_STAR_STATIC_SYSTEM_SET_PROPERTY_PROBE_MEMBER_EN_7751("member enum */ static { System.setProperty(\"probe\", \"member enum\"); } /* \\u002a\\u002"
                + "f static { System.setProperty(\"probe\", \"member enum\"); } \\u000a\" + $L $S $T $5 $$ "
                + "$[ \"; {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\");

        private final String wire;

        MemberNameStaticSystemSetPropertyProbeMemberName356b28b5(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
