package dev.mcptools.generator.diagnostic;

/**
 * What would have been said, had the user not decided otherwise. It is counted all the same.
 *
 * @param diagnostic what it is
 * @param reason why it is not said
 */
public record Silenced(Diagnostic diagnostic, String reason) {}
