package dev.mcptools.runtime.tools;

import java.util.List;

/** The answer to a request for a prompt: {@link Messages}, or what has to be asked first. */
public sealed interface PromptResult permits PromptResult.Messages, ToolResult.InputRequired {

    /**
     * What a conversation begins with.
     *
     * @param messages the messages in their order
     */
    record Messages(List<PromptMessage> messages) implements PromptResult {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /** {@return these messages} */
    static Messages of(PromptMessage... messages) {
        return new Messages(List.of(messages));
    }
}
