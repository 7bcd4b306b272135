package com.example.tools.default_;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Is called like a type that generated code uses.
 *
 * <p>Calls {@code GET /string}, operation {@code string}.
 */
@Generated("dev.mcptools.generator")
public final class StringTool implements OperationTool<StringTool.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("string")
            .title("Is called like a type that generated code uses.")
            .description("Is called like a type that generated code uses.")
            .inputSchema(SchemaResource.of(StringTool.class, "string.input.json"))
            .outputSchema(SchemaResource.of(StringTool.class, "string.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("default")
            .method("list")
            .tags("default")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("class", ArgumentType.STRING),
                in.optional("default", ArgumentType.oneOf(Default.class)),
                in.optional("hashCode", ArgumentType.STRING),
                in.optional("2fa", ArgumentType.STRING),
                in.optional("record", ArgumentType.STRING),
                in.optional("yield", ArgumentType.STRING),
                in.optional("in", ArgumentType.STRING),
                in.optional("input", ArgumentType.oneOf(InputValue.class)),
                in.optional("optional", ArgumentType.oneOf(OptionalValue.class))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/string")
                .query("class", input.classValue())
                .query("default", input.defaultValue())
                .query("hashCode", input.hashCodeValue())
                .query("2fa", input.value2fa())
                .query("record", input.record())
                .query("yield", input.yield())
                .query("in", input.in())
                .query("input", input.input())
                .query("optional", input.optional())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param classValue in the query: A keyword.
     * @param defaultValue in the query: A keyword.
     * @param hashCodeValue in the query: A method of every object.
     * @param value2fa in the query: Begins with a digit.
     * @param record in the query: A word for the parser.
     * @param yield in the query: A word for the parser.
     * @param in in the query: The name of a parameter.
     * @param input in the query: The name of a parameter.
     * @param optional in the query: A type.
     */
    public record Input(
            Optional<String> classValue,
            Optional<Default> defaultValue,
            Optional<String> hashCodeValue,
            Optional<String> value2fa,
            Optional<String> record,
            Optional<String> yield,
            Optional<String> in,
            Optional<InputValue> input,
            Optional<OptionalValue> optional) {}

    /** {@code default}: A keyword. */
    public enum Default implements WireValue {
        NEW("new"),
        RECORD("record");

        private final String wire;

        Default(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** {@code input}: The name of a parameter. */
    public enum InputValue implements WireValue {
        A("a");

        private final String wire;

        InputValue(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** {@code optional}: A type. */
    public enum OptionalValue implements WireValue {
        A("a");

        private final String wire;

        OptionalValue(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
