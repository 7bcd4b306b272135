package com.example.tools.books;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the texts of a page that is called so.
 *
 * <p>Calls {@code GET /page-by-name}, operation {@code pageByName}.
 */
@Generated("dev.mcptools.generator")
public final class PageByName implements OperationTool<PageByName.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("page_by_name")
            .title("Lists the texts of a page that is called so.")
            .description("Lists the texts of a page that is called so.")
            .inputSchema(SchemaResource.of(PageByName.class, "page_by_name.input.json"))
            .outputSchema(SchemaResource.of(PageByName.class, "page_by_name.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("books")
            .method("list")
            .tags("books")
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("page", ArgumentType.STRING),
                in.optional("limit", ArgumentType.INTEGER)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/page-by-name")
                .query("page", input.page())
                .query("limit", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param page in the query: Its name.
     * @param limit in the query: Lines.
     */
    public record Input(
            Optional<String> page,
            Optional<BigInteger> limit) {}
}
