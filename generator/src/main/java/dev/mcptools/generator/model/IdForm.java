package dev.mcptools.generator.model;

/** What ids look like, and so what is none. */
public enum IdForm {
    /** UUIDs. */
    UUID,
    /** Numbers without a fraction. */
    INTEGER,
    /** Any text. */
    TEXT
}
