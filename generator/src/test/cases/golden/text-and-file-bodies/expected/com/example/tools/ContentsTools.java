package com.example.tools;

import dev.mcptools.runtime.tools.ToolRegistry;
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
}
