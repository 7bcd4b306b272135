package dev.mcptools.generator.schema;

/** Which way a value goes that a schema describes. */
enum Direction {
    /** To the API: what the schema says is enforced. */
    INPUT,
    /** From the API: what the schema says must hold for whatever the API really answers, so that it says little. */
    OUTPUT
}
