package dev.mcptools.generator.lock;

import dev.mcptools.generator.model.ShapedTool;

/** How much of a model's attention a tool takes. */
final class TokenEstimate {
    private static final int CHARACTERS_PER_TOKEN = 4;

    private TokenEstimate() {}

    /** {@return the characters of name, description and schemas, four to a token} */
    static int of(ShapedTool shaped) {
        int characters = shaped.tool().name().length()
                + shaped.description().length()
                + shaped.inputSchema().toString().length()
                + shaped.outputSchema()
                        .map(schema -> schema.toString().length())
                        .orElse(0);
        return characters / CHARACTERS_PER_TOKEN;
    }
}
