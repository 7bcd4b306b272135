package com.example.tools;

import com.example.tools.catalogue.ListAllLibraryBooks;
import com.example.tools.circulation.ListAllLibraryLoans;
import dev.mcptools.runtime.tools.AnswerRules;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of City Library. */
@Generated("dev.mcptools.generator")
public final class LibraryTools {
    /** What is changed in the answers of City Library before anybody sees them. */
    public static final AnswerRules ANSWERS = AnswerRules.NONE
            .withoutMembers("pin")
            .emptyArrayIsObject("attributes");

    private LibraryTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new ListAllLibraryBooks(),
                new ListAllLibraryLoans());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("library")
                .title("City Library")
                .version("1")
                .build();
    }
}
