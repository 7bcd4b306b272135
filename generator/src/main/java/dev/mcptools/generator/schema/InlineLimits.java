package dev.mcptools.generator.schema;

/**
 * How much of a schema is written out where references are inlined; beyond it, the schema says the type alone.
 *
 * @param references how many references deep
 * @param depth how many schemas deep, whether by reference or not
 * @param schemas how many schemas in all
 */
record InlineLimits(int references, int depth, int schemas) {
    /** An argument must be known whole to be written. */
    static final InlineLimits INPUT = new InlineLimits(10, 60, 2_000);

    /** Where the outer members alone are named. */
    static final InlineLimits OUTLINE = new InlineLimits(6, 6, 250);

    /** An answer is read, not written: its outline does, and each schema costs tokens in every conversation. */
    static final InlineLimits OUTPUT = new InlineLimits(4, 12, 250);
}
