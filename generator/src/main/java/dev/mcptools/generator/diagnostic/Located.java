package dev.mcptools.generator.diagnostic;

/**
 * A value and where it was written.
 *
 * @param value the value
 * @param at its place
 * @param <T> the type of the value
 */
public record Located<T>(T value, SourceLocation at) {}
