package com.example.tools;

import com.example.tools.catalogue.ListAllLibraryBooks;
import com.example.tools.circulation.ListAllLibraryLoans;
import dev.mcptools.runtime.tools.AnswerRules;
import dev.mcptools.runtime.tools.ToolRegistry;
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
}
