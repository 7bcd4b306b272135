package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;

/** A tool that writes, with an argument that the API knows by another name, as the generator writes it. */
final class UpdateCard implements OperationTool<UpdateCard.Input> {
    static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("update_card")
            .description("Updates a card.")
            .inputSchema(SchemaResource.of(UpdateCard.class, "update_card.input.json"))
            .access(Access.WRITE)
            .argument("id_body", RequestPart.BODY, "id")
            .answer(AnswerRules.NONE.withoutMembers("auth_code"))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("id", ArgumentType.STRING),
                in.required("sla", ArgumentType.INT),
                in.settable("id_body", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.put("/cards/{id}")
                .path("id", input.id())
                .body("sla", input.sla())
                .body("id", input.idBody())
                .build();
    }

    record Input(String id, int sla, Settable<String> idBody) {}
}
