package dev.mcptools.generator.schema;

/** How what a schema refers to becomes part of it. */
enum Form {
    /** Written out where it is referred to, since many clients and models follow no references. */
    INLINE,
    /** Written once in {@code $defs}, whatever its size, and referred to there. */
    DEFINITIONS
}
