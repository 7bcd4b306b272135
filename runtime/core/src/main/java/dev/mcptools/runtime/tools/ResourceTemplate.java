package dev.mcptools.runtime.tools;

import java.util.List;
import java.util.Map;

/** Resources of one kind, each of which has a URI made from a template. */
public non-sealed interface ResourceTemplate extends Offered {

    /** {@return what clients are shown of them} */
    ResourceTemplateDescriptor descriptor();

    /**
     * {@return those that are listed; a list that would have no end names none, which can be read all the same}
     *
     * @throws ToolFailedException if they cannot be found; the client gets the failure's sentence as an error
     */
    default List<ResourceDescriptor> list(ToolCall call) {
        return List.of();
    }

    /**
     * {@return what is in one of them, that there is none, or a question to the user}
     *
     * @param variables what stands for the variables of the template, decoded; none is empty or has control characters, and
     *     nothing else is known of them
     * @throws ToolFailedException if it cannot be read; the client gets the failure's sentence as an error, and is told that
     *     there is no such resource if its code is {@code not_found}
     */
    ResourceResult read(Map<String, String> variables, ToolCall call);
}
