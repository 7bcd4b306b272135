package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;

/** The list of an API that has no dry runs. */
final class ListTickets implements OperationTool<ListTickets.Input> {
    static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_tickets")
            .description("Lists tickets.")
            .inputSchema(SchemaResource.of(ListTickets.class, "list_tickets.input.json"))
            .access(Access.READ)
            .pagination(Pagination.pageNumber("page")
                    .size("limit", 100)
                    .items("/tickets")
                    .total("/total"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(
                new Input(in.optional("query", ArgumentType.STRING), in.optional("limit", ArgumentType.INT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/tickets")
                .query("query", input.query())
                .query("limit", input.limit())
                .build();
    }

    record Input(Optional<String> query, Optional<Integer> limit) {}
}
