package dev.mcptools.runtime.tools;

/** Something that clients can read by its URI. */
public non-sealed interface Resource extends Offered {

    /** {@return what clients are shown of it} */
    ResourceDescriptor descriptor();

    /**
     * {@return what is in it, or a question to the user}
     *
     * @throws ToolFailedException if it cannot be read; the client gets the failure's sentence as an error
     */
    ResourceResult read(ToolCall call);
}
