package com.example.tools.things;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists things in an order and a state.
 *
 * <p>Calls {@code GET /things}, operation {@code listThings}.
 */
@Generated("dev.mcptools.generator")
public final class ListThings implements OperationTool<ListThings.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_things")
            .title("Lists things in an order and a state.")
            .description("Lists things in an order and a state.")
            .inputSchema(SchemaResource.of(ListThings.class, "list_things.input.json"))
            .outputSchema(SchemaResource.of(ListThings.class, "list_things.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("things")
            .method("list")
            .tags("things")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("sort", ArgumentType.oneOf(Sort.class)),
                in.optional("state", ArgumentType.oneOf(State.class)),
                in.optional("access", ArgumentType.oneOf(AccessValue.class)),
                in.optional("tags", ArgumentType.listOf(ArgumentType.oneOf(Tags.class)))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/things")
                .query("sort", input.sort())
                .query("state", input.state())
                .query("access", input.access())
                .query("tags", input.tags())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param sort in the query: The order.
     * @param state in the query: The state.
     * @param access in the query: A name that the runtime has too.
     * @param tags in the query: Any of these.
     */
    public record Input(
            Optional<Sort> sort,
            Optional<State> state,
            Optional<AccessValue> access,
            Optional<List<Tags>> tags) {}

    /** {@code sort}: The order. */
    public enum Sort implements WireValue {
        CREATED_AT("created_at"),
        MINUS_CREATED_AT("-created_at"),
        PLUS_NAME("+name"),
        NAME("name");

        private final String wire;

        Sort(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** {@code state}: The state. */
    public enum State implements WireValue {
        EMPTY(""),
        A_B_5385("A-B"),
        A_B_4889("A_B"),
        A_B_9064("a b"),
        VALUE_1("1"),
        NULL("null"),
        TRUE("true"),
        A_PLUS_X_PLUS("a\"+x()+\""),
        STAR("*/"),
        U0022("\\u0022"),
        VALUE("\\"),
        S("$S"),
        OL("öl"),
        U540D("名"),
        LINE_END("line\u2028end"),
        IN_PROGRESS("in progress");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** {@code access}: A name that the runtime has too. */
    public enum AccessValue implements WireValue {
        READ("read");

        private final String wire;

        AccessValue(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** {@code tags}: Any of these. */
    public enum Tags implements WireValue {
        RED("red"),
        GREEN("green");

        private final String wire;

        Tags(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
