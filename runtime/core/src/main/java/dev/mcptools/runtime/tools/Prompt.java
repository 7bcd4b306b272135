package dev.mcptools.runtime.tools;

import java.util.Map;

/** Messages for a model, which a user chooses to begin with: a command in a menu, for instance. */
public non-sealed interface Prompt extends Offered {

    /** {@return what clients are shown of this prompt} */
    PromptDescriptor descriptor();

    /**
     * {@return the messages, or a question to the user}
     *
     * @param arguments those that were given and are not empty, by name; the required ones are among them, and no unknown
     *     ones
     * @throws ToolFailedException if it cannot be answered; the client gets the failure's sentence as an error
     */
    PromptResult get(Map<String, String> arguments, ToolCall call);
}
