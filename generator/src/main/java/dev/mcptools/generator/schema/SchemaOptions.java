package dev.mcptools.generator.schema;

/**
 * What the user may decide about schemas.
 *
 * @param outputSchemas how much clients are told of answers
 * @param maxToolTokens how large a tool may be in the list of tools, four characters to a token; what is larger is said
 *     shorter, with every argument kept
 */
public record SchemaOptions(OutputSchemas outputSchemas, int maxToolTokens) {
    /** Short outlines of answers, and no tool larger than what a few pages of text are. */
    public static final SchemaOptions DEFAULT = new SchemaOptions(OutputSchemas.COMPACT, 2_000);

    public SchemaOptions {
        if (maxToolTokens < 1) {
            throw new IllegalArgumentException("maxToolTokens must be at least 1, but is " + maxToolTokens);
        }
    }
}
