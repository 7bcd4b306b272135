package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Adds a note to a thing.
 *
 * <p>Calls <code>POST /things/{id}/*&#47;&#92;u002a&#92;u002f/$S</code>, operation {@code addNote}.
 */
@Generated("dev.mcptools.generator")
public final class AddNote implements OperationTool<AddNote.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_note")
            .title("Adds a note to a thing.")
            .description("Adds a note to a thing. Required: id.")
            .inputSchema(SchemaResource.of(AddNote.class, "add_note.input.json"))
            .outputSchema(SchemaResource.of(AddNote.class, "add_note.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("s")
            .method("create")
            .argument("form_name_static_System.setProperty_probe_form_name_u00_38227e31", RequestPart.BODY, "form name */ static { System.setProperty(\"probe\", \"form name\"); } /* \\u002a\\u002f "
                    + "static { System.setProperty(\"probe\", \"form name\"); } \\u000a\" + $L $S $T $5 $$ $[ \";"
                    + " {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("form_name_static_System.setProperty_probe_form_name_u00_38227e31", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/things/{id}/*/\\u002a\\u002f/$S")
                .path("id", input.id())
                .form("form name */ static { System.setProperty(\"probe\", \"form name\"); } /* \\u002a\\u002f "
                        + "static { System.setProperty(\"probe\", \"form name\"); } \\u000a\" + $L $S $T $5 $$ $[ \";"
                        + " {@code }} {@link x} @since <script>&amp; \\uZZZZ C:\\users ends with \\", input.formNameStaticSystemSetPropertyProbeFormNameU0038227e31())
                .mediaType("application/x-www-form-urlencoded")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The id of the .
     * @param formNameStaticSystemSetPropertyProbeFormNameU0038227e31 in the body as <code>form name *&#47; static {
     *     System.setProperty("probe", "form name"); } /* &#92;u002a&#92;u002f static { System.setProperty("probe",
     *     "form name"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }} {&#64;link x} &#64;since
     *     &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;</code>: form description *&#47; static {
     *     System.setProperty("probe", "form description"); } /* &#92;u002a&#92;u002f static {
     *     System.setProperty("probe", "form description"); } &#92;u000a" + $L $S $T $5 $$ $[ "; {&#64;code }}
     *     {&#64;link x} &#64;since &lt;script&gt;&amp;amp; &#92;uZZZZ C:&#92;users ends with &#92;
     */
    public record Input(
            String id,
            Optional<String> formNameStaticSystemSetPropertyProbeFormNameU0038227e31) {}
}
