package dev.mcptools.generator.report;

/**
 * Something that would make a tool smaller.
 *
 * @param what what takes the room: {@code the output schema}
 * @param tokens how much, four characters to a token
 */
public record Lever(String what, int tokens) {}
