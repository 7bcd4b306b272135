package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ApiRequest;

/** Creates tickets, three with one request. */
final class AddTickets implements OperationTool<AddTickets.Input> {
    static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("add_tickets")
            .description("Adds tickets.")
            .inputSchema(SchemaResource.of(AddTickets.class, "add_tickets.input.json"))
            .access(Access.WRITE)
            .bulk(Bulk.rows("tickets").batch(3).done("/added").created("/ids"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(
                new Input(in.required("project", ArgumentType.STRING), in.required("tickets", ArgumentType.ANY)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/projects/{project}/tickets")
                .path("project", input.project())
                .body("tickets", input.tickets())
                .build();
    }

    record Input(String project, JsonNode tickets) {}
}
