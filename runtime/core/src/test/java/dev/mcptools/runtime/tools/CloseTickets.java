package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiRequest;

/** Changes what matches, a few at a time, in an API that has no dry runs and does not say how many match. */
final class CloseTickets implements OperationTool<CloseTickets.Input> {
    static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("close_tickets")
            .description("Closes tickets.")
            .inputSchema(SchemaResource.of(CloseTickets.class, "close_tickets.input.json"))
            .access(Access.WRITE)
            .bulk(Bulk.matching("query")
                    .done("/closed")
                    .more("/more")
                    .changes("set")
                    .sample(BulkSample.of("list_tickets", "query")))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(
                new Input(in.required("query", ArgumentType.STRING), in.required("set", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/tickets/close")
                .body("query", input.query())
                .body("set", input.set())
                .build();
    }

    record Input(String query, ObjectNode set) {}
}
