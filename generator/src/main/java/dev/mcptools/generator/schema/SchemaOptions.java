package dev.mcptools.generator.schema;

/**
 * What the user may decide about schemas.
 *
 * @param outputSchemas how much clients are told of answers
 * @param maxToolTokens how large a tool may be in the list of tools, four characters to a token; what is larger is said
 *     shorter, with every argument kept
 * @param maxListTokens how large the list of tools may be; of the tools of a larger one less is said, with every argument
 *     kept; 0 for no limit
 */
public record SchemaOptions(OutputSchemas outputSchemas, int maxToolTokens, int maxListTokens) {
    /**
     * Short outlines of answers, no tool larger than what a few pages of text are, and a quarter of what most models hold
     * at all for the list.
     */
    public static final SchemaOptions DEFAULT = new SchemaOptions(OutputSchemas.COMPACT, 2_000, 50_000);

    public SchemaOptions {
        if (maxToolTokens < 1) {
            throw new IllegalArgumentException("maxToolTokens must be at least 1, but is " + maxToolTokens);
        }
        if (maxListTokens < 0) {
            throw new IllegalArgumentException("maxListTokens must not be negative, but is " + maxListTokens);
        }
    }
}
