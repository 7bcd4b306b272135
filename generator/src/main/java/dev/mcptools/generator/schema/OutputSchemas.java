package dev.mcptools.generator.schema;

/** How much clients are told of answers. Whatever it is, what is sent conforms to what was told. */
public enum OutputSchemas {
    /** Members at any depth with their types, each of which may be null. */
    FULL,
    /** The names of the members that come first, without their types. */
    COMPACT,
    /** Nothing. */
    NONE
}
