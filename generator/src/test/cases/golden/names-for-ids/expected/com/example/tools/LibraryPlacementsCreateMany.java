package com.example.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentSource;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.IdForm;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Puts many books on shelves. Returns where they are.
 *
 * <p>Calls {@code POST /placements/many}, operation {@code createPlacements}.
 */
@Generated("dev.mcptools.generator")
public final class LibraryPlacementsCreateMany implements OperationTool<LibraryPlacementsCreateMany.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("library_placements_create_many")
            .title("Library placements create many")
            .description("Puts many books on shelves. Returns where they are. Required: rows.")
            .inputSchema(SchemaResource.of(
                    LibraryPlacementsCreateMany.class, "library_placements_create_many.input.json"))
            .exactSchema(SchemaResource.of(
                    LibraryPlacementsCreateMany.class, "library_placements_create_many.exact.json"))
            .outputSchema(SchemaResource.of(
                    LibraryPlacementsCreateMany.class, "library_placements_create_many.output.json"))
            .access(Access.WRITE)
            .idempotent(false)
            .resource("placements")
            .method("create_many")
            .from("at", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .from("rows[].at", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .from(
                    "rows[].shelf",
                    ArgumentSource.of("list_all_library_shelves")
                            .given("branch_id", "rows[].at")
                            .with(IdForm.INTEGER))
            .from("rows[].reader", ArgumentSource.of("list_all_library_readers").with(IdForm.UUID))
            .from(
                    "defaults.shelf",
                    ArgumentSource.of("list_all_library_shelves")
                            .given("branch_id", "at")
                            .with(IdForm.INTEGER))
            .from("defaults.reader", ArgumentSource.of("list_all_library_readers").with(IdForm.UUID))
            .from(
                    "moved.to.shelf",
                    ArgumentSource.of("list_all_library_shelves")
                            .given("branch_id", "at")
                            .with(IdForm.INTEGER))
            .from("moved.branches[]", ArgumentSource.of("list_all_library_branches").with(IdForm.INTEGER))
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.optional("at", ArgumentType.INTEGER),
                in.required("rows", ArgumentType.listOf(ArgumentType.OBJECT)),
                in.optional("defaults", ArgumentType.OBJECT),
                in.optional("moved", ArgumentType.OBJECT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.post("/placements/many")
                .body("at", input.at())
                .body("rows", input.rows())
                .body("defaults", input.defaults())
                .body("moved", input.moved())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param at in the body: The branch of those that name none.
     * @param rows in the body: The placements.
     * @param defaults in the body: What holds for all.
     * @param moved in the body: Where they were.
     */
    public record Input(
            Optional<BigInteger> at,
            List<ObjectNode> rows,
            Optional<ObjectNode> defaults,
            Optional<ObjectNode> moved) {}
}
