package com.example.tools.things;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Settable;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Changes what is given, and clears what is null. With a body, these are required: parent.
 *
 * <p>Calls {@code PATCH /things/{id}}, operation {@code patchThing}.
 */
@Generated("dev.mcptools.generator")
public final class PatchThing implements OperationTool<PatchThing.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("patch_thing")
            .title("Changes what is given, and clears what is null.")
            .description("Changes what is given, and clears what is null. With a body, these are required: parent. "
                    + "Required: id.")
            .inputSchema(SchemaResource.of(PatchThing.class, "patch_thing.input.json"))
            .outputSchema(SchemaResource.of(PatchThing.class, "patch_thing.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("things")
            .method("update")
            .tags("things")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("name", ArgumentType.STRING),
                in.settable("owner", ArgumentType.STRING),
                in.settable("count", ArgumentType.INT),
                in.settable("state", ArgumentType.oneOf(State.class)),
                in.settable("tags", ArgumentType.listOf(ArgumentType.STRING)),
                in.settable("parent", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.patch("/things/{id}")
                .path("id", input.id())
                .body("name", input.name())
                .body("owner", input.owner())
                .body("count", input.count())
                .body("state", input.state())
                .body("tags", input.tags())
                .body("parent", input.parent())
                .mediaType("application/merge-patch+json")
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: The thing.
     * @param name in the body: Absent: it stays.
     * @param owner in the body: Null: nobody owns it.
     * @param count in the body: Null: nobody counted.
     * @param state in the body: A state or none.
     * @param tags in the body: Tags or none.
     * @param parent in the body: Must be said
     */
    public record Input(
            String id,
            Optional<String> name,
            Settable<String> owner,
            Settable<Integer> count,
            Settable<State> state,
            Settable<List<String>> tags,
            Settable<String> parent) {}

    /** {@code state}: A state or none. */
    public enum State implements WireValue {
        OPEN("open"),
        DONE("done");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
