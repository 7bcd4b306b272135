package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;

/** A list as the generator writes it. */
final class ListCards implements OperationTool<ListCards.Input> {
    static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_cards")
            .description("Lists cards.")
            .inputSchema(SchemaResource.of(ListCards.class, "list_cards.input.json"))
            .access(Access.READ)
            .idempotent(true)
            .pagination(Pagination.pageNumber("page")
                    .size("limit", 15)
                    .items("/data")
                    .next("/next_page_url"))
            .answer(AnswerRules.NONE.withoutMembers("auth_code").emptyArrayIsObject("custom_fields_values"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("pipeline_uuid", ArgumentType.STRING),
                in.optional("limit", ArgumentType.INT),
                in.optional("stage", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/pipelines/{pipeline_uuid}/cards")
                .path("pipeline_uuid", input.pipelineUuid())
                .query("limit", input.limit())
                .query("stage", input.stage())
                .build();
    }

    record Input(String pipelineUuid, Optional<Integer> limit, Optional<String> stage) {}
}
