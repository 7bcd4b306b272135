package com.example.tools.circulation;

import com.example.tools.LibraryTools;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.ArgumentType;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Pagination;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.RequestPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Lists the loans of one reader, the newest first. Returns of each its id and the day it is due.
 *
 * <p>Calls {@code GET /readers/{reader_id}/loans}, operation {@code listLoans}.
 */
@Generated("dev.mcptools.generator")
public final class ListAllLibraryLoans implements OperationTool<ListAllLibraryLoans.Input> {
    /** What {@code tools/list} shows of this tool. */
    public static final ToolDescriptor DESCRIPTOR = ToolDescriptor.named("list_all_library_loans")
            .title("List loans")
            .description("Lists the loans of one reader, the newest first. Returns of each its id and the day it is "
                    + "due. Returns at most 50 at a time; while has_more is true, call again with next_cursor "
                    + "unchanged and the same other arguments. Required: reader_id.")
            .inputSchema(SchemaResource.of(ListAllLibraryLoans.class, "list_all_library_loans.input.json"))
            .outputSchema(SchemaResource.of(ListAllLibraryLoans.class, "list_all_library_loans.output.json"))
            .access(Access.READ)
            .idempotent(true)
            .resource("loans")
            .method("list")
            .tags("circulation")
            .argument("limit", RequestPart.QUERY, "per_page")
            .pagination(Pagination.pageNumber("page").size("per_page", 50).items("/data").next("/next_page_url"))
            .answer(LibraryTools.ANSWERS)
            .build();

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Input read(ArgumentReader in) {
        return in.orReject(new Input(
                in.required("reader_id", ArgumentType.STRING),
                in.optional("limit", ArgumentType.INT)));
    }

    @Override
    public ApiRequest request(Input input) {
        return ApiRequest.get("/readers/{reader_id}/loans")
                .path("reader_id", input.readerId())
                .query("per_page", input.limit())
                .build();
    }

    /**
     * The arguments of one call.
     *
     * @param readerId in the path: The reader.
     * @param limit in the query as {@code per_page}: How many items to return at most.
     */
    public record Input(
            String readerId,
            Optional<Integer> limit) {}
}
