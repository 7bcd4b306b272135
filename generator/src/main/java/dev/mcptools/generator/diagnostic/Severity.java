package dev.mcptools.generator.diagnostic;

/** How much a diagnostic weighs. */
public enum Severity {
    /** Ends the run; nothing is written. */
    ERROR,
    /** The tools are made, but something was left out or may not be what was meant. */
    WARNING,
    /** Worth knowing: a decision that was taken for the user. */
    NOTE
}
