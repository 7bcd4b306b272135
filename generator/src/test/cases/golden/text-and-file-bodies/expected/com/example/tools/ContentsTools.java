package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import javax.annotation.processing.Generated;

/** The tools of Contents. */
@Generated("dev.mcptools.generator")
public final class ContentsTools {
    private ContentsTools() {}

    /** {@return all tools, in the order of their names} */
    public static ToolRegistry registry() {
        return ToolRegistry.of(
                new AddAnything(),
                new AddChoice(),
                new AddCover(),
                new AddNote(),
                new AddPicture(),
                new AddRows(),
                new AddSeal(),
                new PutBlob(),
                new PutFeed());
    }

    /** {@return where the API is, and how it knows who calls} */
    public static ApiDescription api() {
        return ApiDescription.of("contents")
                .title("Contents")
                .version("1")
                .build();
    }
}
