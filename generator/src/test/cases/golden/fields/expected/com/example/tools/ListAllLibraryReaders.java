package com.example.tools;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.Fields;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists all the readers there are.
 *
 * <p>Calls {@code GET /readers}, operation {@code listReaders}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryReaders implements OperationTool<ListAllLibraryReaders.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_readers")
            .title("List all library readers")
            .description("Lists all the readers there are.")
            .inputSchema(SchemaResource.of(ListAllLibraryReaders.class, "list_all_library_readers.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryReaders.class, "list_all_library_readers.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("readers")
            .method("list")
            .fields(Fields.named("result_fields").identifiers("id").leaveOut("loans").keepOnly("address", "town"))
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(in.optional("fields", ArgumentType.STRING)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/readers")
                .query("fields", input.fields())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param fields in the query: Which members the API sends.
     */
    public record Input(Optional<String> fields) {}
}
