package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import javax.annotation.processing.Generated;

/**
 * Gets one reader of the library.
 *
 * <p>Calls {@code GET /readers/{id}}, operation {@code getReader}.
 */
@Generated("dev.mcptools.generator")
public final class GetSingleLibraryReaderById implements OperationTool<GetSingleLibraryReaderById.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("get_single_library_reader_by_id")
            .title("Get single library reader by id")
            .description("Gets one reader of the library. Required: id.")
            .inputSchema(SchemaResource.of(
                    GetSingleLibraryReaderById.class, "get_single_library_reader_by_id.input.json"))
            .outputSchema(SchemaResource.of(
                    GetSingleLibraryReaderById.class, "get_single_library_reader_by_id.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("readers")
            .method("get")
            .from("id", "list_all_library_readers")
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.required("id", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/readers/{id}")
                .path("id", input.id())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param id in the path: Whose card it is.
     */
    public record Input(String id) {}
}
