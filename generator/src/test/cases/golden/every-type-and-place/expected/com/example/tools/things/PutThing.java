package com.example.tools.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.WireValue;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ParameterStyle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Puts a thing with one argument of each type in each place.
 *
 * <p>Calls {@code PUT /things/{path_text}/{path_list}/{path_matrix}/{path_label}}, operation {@code putThing}.
 */
@Generated("dev.mcptools.generator")
public final class PutThing implements OperationTool<PutThing.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("put_thing")
            .title("Puts a thing with one argument of each type in each place.")
            .description("Puts a thing with one argument of each type in each place. Required: path_text, "
                    + "path_list, path_matrix, path_label, amount, X-Tags, name, count.")
            .inputSchema(SchemaResource.of(PutThing.class, "put_thing.input.json"))
            .outputSchema(SchemaResource.of(PutThing.class, "put_thing.output.json"))
            .access(Access.WRITE)
            .idempotent(true)
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
                in.required("path_text", ArgumentType.STRING),
                in.required("path_list", ArgumentType.listOf(ArgumentType.STRING)),
                in.required("path_matrix", ArgumentType.listOf(ArgumentType.STRING)),
                in.required("path_label", ArgumentType.INT),
                in.optional("text", ArgumentType.STRING),
                in.optional("flag", ArgumentType.BOOLEAN),
                in.optional("small", ArgumentType.INT),
                in.optional("large", ArgumentType.LONG),
                in.optional("huge", ArgumentType.INTEGER),
                in.required("amount", ArgumentType.DECIMAL),
                in.optional("exploded", ArgumentType.listOf(ArgumentType.INT)),
                in.optional("with_commas", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("with_spaces", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("with_pipes", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("deep", ArgumentType.OBJECT),
                in.optional("reserved", ArgumentType.STRING),
                in.optional("as_json", ArgumentType.OBJECT),
                in.optional("X-Trace", ArgumentType.STRING),
                in.required("X-Tags", ArgumentType.listOf(ArgumentType.STRING)),
                in.optional("theme", ArgumentType.oneOf(Theme.class)),
                in.required("name", ArgumentType.STRING),
                in.required("count", ArgumentType.LONG),
                in.optional("attributes", ArgumentType.OBJECT),
                in.optional("anything", ArgumentType.ANY),
                in.optional("levels", ArgumentType.listOf(ArgumentType.oneOf(Levels.class))),
                in.optional("lines", ArgumentType.listOf(ArgumentType.OBJECT))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/things/{path_text}/{path_list}/{path_matrix}/{path_label}")
                .path("path_text", input.pathText())
                .path("path_list", input.pathList())
                .path("path_matrix", input.pathMatrix(), ParameterStyle.MATRIX.exploded(true))
                .path("path_label", input.pathLabel(), ParameterStyle.LABEL)
                .query("text", input.text())
                .query("flag", input.flag())
                .query("small", input.small())
                .query("large", input.large())
                .query("huge", input.huge())
                .query("amount", input.amount())
                .query("exploded", input.exploded())
                .query("with_commas", input.withCommas(), ParameterStyle.FORM.exploded(false))
                .query("with_spaces", input.withSpaces(), ParameterStyle.SPACE_DELIMITED)
                .query("with_pipes", input.withPipes(), ParameterStyle.PIPE_DELIMITED)
                .query("deep", input.deep(), ParameterStyle.DEEP_OBJECT)
                .query("reserved", input.reserved(), ParameterStyle.FORM.reservedAllowed())
                .query("as_json", input.asJson(), ParameterStyle.JSON)
                .header("X-Trace", input.xTrace())
                .header("X-Tags", input.xTags())
                .cookie("theme", input.theme())
                .body("name", input.name())
                .body("count", input.count())
                .body("attributes", input.attributes())
                .body("anything", input.anything())
                .body("levels", input.levels())
                .body("lines", input.lines())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param pathText in the path: A text.
     * @param pathList in the path: Texts.
     * @param pathMatrix in the path: Texts.
     * @param pathLabel in the path: A number.
     * @param text in the query: A text.
     * @param flag in the query: Yes or no.
     * @param small in the query: A small integer.
     * @param large in the query: A large integer.
     * @param huge in the query: An integer.
     * @param amount in the query: A number.
     * @param exploded in the query: Integers.
     * @param withCommas in the query: Texts.
     * @param withSpaces in the query: Texts.
     * @param withPipes in the query: Texts.
     * @param deep in the query: A filter.
     * @param reserved in the query: A path.
     * @param asJson in the query: A condition.
     * @param xTrace in a header: A trace id.
     * @param xTags in a header: Tags.
     * @param theme in a cookie: A theme.
     * @param name in the body: A name.
     * @param count in the body: How many.
     * @param attributes in the body: Attributes.
     * @param anything in the body: Anything.
     * @param levels in the body: Levels.
     * @param lines in the body: Lines.
     */
    public record Input(
            String pathText,
            List<String> pathList,
            List<String> pathMatrix,
            int pathLabel,
            Optional<String> text,
            Optional<Boolean> flag,
            Optional<Integer> small,
            Optional<Long> large,
            Optional<BigInteger> huge,
            BigDecimal amount,
            Optional<List<Integer>> exploded,
            Optional<List<String>> withCommas,
            Optional<List<String>> withSpaces,
            Optional<List<String>> withPipes,
            Optional<ObjectNode> deep,
            Optional<String> reserved,
            Optional<ObjectNode> asJson,
            Optional<String> xTrace,
            List<String> xTags,
            Optional<Theme> theme,
            String name,
            long count,
            Optional<ObjectNode> attributes,
            Optional<JsonNode> anything,
            Optional<List<Levels>> levels,
            Optional<List<ObjectNode>> lines) {}

    /** {@code theme}: A theme. */
    public enum Theme implements WireValue {
        LIGHT("light"),
        DARK("dark");

        private final String wire;

        Theme(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** {@code levels}: Levels. */
    public enum Levels implements WireValue {
        LOW("low"),
        HIGH("high");

        private final String wire;

        Levels(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
