package dev.mcptools.runtime.tools;

/**
 * An argument of a prompt: a text that a person gives.
 *
 * @param name its name
 * @param description what to give
 * @param required whether the prompt cannot do without
 * @param completer what suggests values
 */
public record PromptArgument(String name, String description, boolean required, Completer completer) {

    /** {@return an argument that must be given} */
    public static PromptArgument required(String name, String description) {
        return new PromptArgument(name, description, true, Completer.NONE);
    }

    /** {@return an argument that can be left out} */
    public static PromptArgument optional(String name, String description) {
        return new PromptArgument(name, description, false, Completer.NONE);
    }

    /** {@return the same argument, with values suggested by {@code other}} */
    public PromptArgument completedBy(Completer other) {
        return new PromptArgument(name, description, required, other);
    }
}
