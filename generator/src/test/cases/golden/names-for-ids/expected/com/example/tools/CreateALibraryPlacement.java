package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Settable;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Puts a book on a shelf. Returns where it is.
 *
 * <p>Calls {@code POST /placements}, operation {@code createPlacement}.
 */
@Generated("dev.mcptools.generator")
public final class CreateALibraryPlacement implements OperationTool<CreateALibraryPlacement.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("create_a_library_placement")
            .title("Create a library placement")
            .description("Puts a book on a shelf. Returns where it is. Required: shelf.")
            .inputSchema(SchemaResource.of(CreateALibraryPlacement.class, "create_a_library_placement.input.json"))
            .exactSchema(SchemaResource.of(CreateALibraryPlacement.class, "create_a_library_placement.exact.json"))
            .outputSchema(SchemaResource.of(CreateALibraryPlacement.class, "create_a_library_placement.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("placements")
            .method("create")
            .from("at", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .from("shelf", ArgumentSource.of("list_all_library_shelves").given("branch_id", "at").with(IdForm.INTEGER))
            .from("reader", ArgumentSource.of("list_all_library_readers").with(IdForm.UUID))
            .from("copies[].at", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .from(
                    "copies[].shelf",
                    ArgumentSource.of("list_all_library_shelves")
                            .given("branch_id", "copies[].at")
                            .with(IdForm.INTEGER))
            .from("copies[].reader", ArgumentSource.of("list_all_library_readers").with(IdForm.UUID))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("at", ArgumentType.INTEGER),
                in.requiredSettable("shelf", ArgumentType.INTEGER),
                in.optional("reader", ArgumentType.STRING),
                in.optional("copies", ArgumentType.listOf(ArgumentType.OBJECT))));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/placements")
                .body("at", input.at())
                .body("shelf", input.shelf())
                .body("reader", input.reader())
                .body("copies", input.copies())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param at in the body: The branch.
     * @param shelf in the body: The shelf.
     * @param reader in the body: Who put it there.
     * @param copies in the body: Others like it.
     */
    public record Input(
            Optional<BigInteger> at,
            Settable<BigInteger> shelf,
            Optional<String> reader,
            Optional<List<ObjectNode>> copies) {}
}
