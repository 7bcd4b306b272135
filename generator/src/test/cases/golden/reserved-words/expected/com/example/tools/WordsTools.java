package com.example.tools;

import com.example.tools._2fa.OverrideTool;
import com.example.tools.default_.StringTool;
import com.example.tools.pipelinecards.ListTool;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Words. */
@Generated("dev.mcptools.generator")
public final class WordsTools {
    private WordsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new ListTool(),
                new OverrideTool(),
                new StringTool());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("words")
                .title("Words")
                .version("1")
                .build();
    }
}
