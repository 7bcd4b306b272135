package dev.mcptools.generator.model;

import dev.mcptools.generator.diagnostic.SourceLocation;

/**
 * An operation that gets no tool.
 *
 * @param operation the operation
 * @param cause what kept it from becoming one
 * @param reason why, as a sentence
 * @param declaredAt its place in the document
 */
public record WithoutTool(Operation operation, Cause cause, String reason, SourceLocation declaredAt) {

    /** What keeps an operation from becoming a tool. */
    public enum Cause {
        /** Nobody documented it. */
        UNDOCUMENTED,
        /** The documents say that it shall have none. */
        DECLARED,
        /** It has something that cannot be served. */
        UNSERVED,
        /** The user's filters leave it out. */
        FILTERED
    }
}
