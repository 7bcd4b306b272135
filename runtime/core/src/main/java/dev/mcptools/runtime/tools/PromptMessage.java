package dev.mcptools.runtime.tools;

/**
 * A message of a prompt.
 *
 * @param role who says it
 * @param content what
 */
public record PromptMessage(Role role, ContentBlock content) {

    /** Who says something in a conversation. */
    public enum Role {
        /** The person. */
        USER,
        /** The model. */
        ASSISTANT
    }

    /** {@return something that the person says} */
    public static PromptMessage user(ContentBlock content) {
        return new PromptMessage(Role.USER, content);
    }

    /** {@return a text that the person says} */
    public static PromptMessage user(String text) {
        return user(new ContentBlock.Text(text));
    }

    /** {@return a text that the model has said} */
    public static PromptMessage assistant(String text) {
        return new PromptMessage(Role.ASSISTANT, new ContentBlock.Text(text));
    }
}
