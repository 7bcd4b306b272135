package com.example.tools.things;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.math.BigInteger;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Takes four ids, each of which goes somewhere else.
 *
 * <p>Calls {@code POST /things/{id}}, operation {@code getX}.
 */
@Generated("dev.mcptools.generator")
public final class GetX3e61643a implements OperationTool<GetX3e61643a.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_x_3e61643a")
            .title("Takes four ids, each of which goes somewhere else.")
            .description("Takes four ids, each of which goes somewhere else. Required: id.")
            .inputSchema(SchemaResource.of(GetX3e61643a.class, "get_x_3e61643a.input.json"))
            .outputSchema(SchemaResource.of(GetX3e61643a.class, "get_x_3e61643a.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("things")
            .method("create")
            .tags("Things")
            .argument("filter_x", RequestPart.QUERY, "filter[x]")
            .argument("top", RequestPart.QUERY, "$top")
            .argument("id_query", RequestPart.QUERY, "id")
            .argument("id_header", RequestPart.HEADER, "id")
            .argument("id_body", RequestPart.BODY, "id")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.optional("user-id", ArgumentType.STRING),
                in.optional("user_id", ArgumentType.STRING),
                in.optional("userId", ArgumentType.STRING),
                in.optional("filter_x", ArgumentType.STRING),
                in.optional("top", ArgumentType.INTEGER),
                in.optional("body", ArgumentType.STRING),
                in.optional("next_cursor", ArgumentType.STRING),
                in.optional("id_query", ArgumentType.STRING),
                in.optional("id_header", ArgumentType.STRING),
                in.optional("id_body", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/things/{id}")
                .path("id", input.id())
                .query("user-id", input.userId_7569())
                .query("user_id", input.userId())
                .query("userId", input.userId_4920())
                .query("filter[x]", input.filterX())
                .query("$top", input.top())
                .query("body", input.body())
                .query("next_cursor", input.nextCursor())
                .query("id", input.idQuery())
                .header("id", input.idHeader())
                .body("id", input.idBody())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: In the path.
     * @param userId_7569 in the query: With a dash.
     * @param userId in the query: In snake case.
     * @param userId_4920 in the query: In camel case.
     * @param filterX in the query as {@code filter[x]}: With brackets.
     * @param top in the query as {@code $top}: With a dollar.
     * @param body in the query: Called like a whole body.
     * @param nextCursor in the query: Called like our cursor.
     * @param idQuery in the query as {@code id}: In the query.
     * @param idHeader in a header as {@code id}: In a header.
     * @param idBody in the body as {@code id}: In the body.
     */
    public record Input(
            String id,
            Optional<String> userId_7569,
            Optional<String> userId,
            Optional<String> userId_4920,
            Optional<String> filterX,
            Optional<BigInteger> top,
            Optional<String> body,
            Optional<String> nextCursor,
            Optional<String> idQuery,
            Optional<String> idHeader,
            Optional<String> idBody) {}
}
