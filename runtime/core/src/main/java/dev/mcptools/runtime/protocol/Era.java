package dev.mcptools.runtime.protocol;

/** The two ways in which clients say which revision they speak (2026-07-28, Versioning, "Terminology"). */
public enum Era {
    /** Up to 2025-11-25: once, in {@code initialize}. */
    LEGACY,
    /** From 2026-07-28: in the {@code _meta} of every request. */
    MODERN
}
