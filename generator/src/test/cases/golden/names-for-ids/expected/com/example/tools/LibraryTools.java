package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of City Library. */
@Generated("dev.mcptools.generator")
public final class LibraryTools {
    private LibraryTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new CreateALibraryPlacement(),
                new DeleteALibraryBranchById(),
                new GetSingleLibraryBookById(),
                new LibraryBooksPlace(),
                new LibraryPlacementsCreateMany(),
                new ListAllLibraryBooks(),
                new ListAllLibraryBranches(),
                new ListAllLibraryReaders(),
                new ListAllLibraryShelves());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("library")
                .title("City Library")
                .version("1")
                .build();
    }
}
