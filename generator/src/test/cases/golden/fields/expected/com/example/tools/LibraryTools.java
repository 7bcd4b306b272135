package com.example.tools;

import dev.mcptools.runtime.tools.AnswerRules;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Library. */
@Generated("dev.mcptools.generator")
public final class LibraryTools {
    /** What is changed in the answers of Library before anybody sees them. */
    public static final AnswerRules ANSWERS = AnswerRules.NONE
            .withoutMembers("pin");

    private LibraryTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new GetSingleLibraryBookById(),
                new GetSingleLibraryReaderById(),
                new LibraryReadersSearch(),
                new ListAllLibraryBooks(),
                new ListAllLibraryBranches(),
                new ListAllLibraryReaders());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("library")
                .title("Library")
                .version("1")
                .build();
    }
}
