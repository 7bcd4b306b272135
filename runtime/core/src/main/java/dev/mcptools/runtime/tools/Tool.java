package dev.mcptools.runtime.tools;

/** Something that a client can call by name: generated from an operation, or written by hand. */
public sealed interface Tool permits OperationTool, HandwrittenTool {

    /** {@return what clients are shown of this tool} */
    ToolDescriptor descriptor();
}
