package dev.mcptools.generator.model;

import dev.mcptools.generator.diagnostic.SourceLocation;

/**
 * An operation that gets no tool.
 *
 * @param operation the operation
 * @param reason why, as a sentence
 * @param declaredAt its place in the document
 */
public record WithoutTool(Operation operation, String reason, SourceLocation declaredAt) {}
