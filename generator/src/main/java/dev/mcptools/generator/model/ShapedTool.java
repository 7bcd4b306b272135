package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A tool with what clients are shown of it.
 *
 * @param tool the tool
 * @param description the whole description, ending with what the call needs and, for lists, how to page
 * @param inputSchema JSON Schema 2020-12 of the flat argument object, references inlined, as large as it may be
 * @param exactSchema what a call is checked against where {@code inputSchema} does not say all: nothing cut or shortened,
 *     what is shared or holds itself under {@code $defs}, and the forms of a body in {@code allOf} at the root; empty for
 *     all other tools
 * @param outputSchema JSON Schema 2020-12 of {@code structuredContent}, lenient; empty if there is none to promise
 * @param exactOutput the same with {@code $defs}, where it says more: of what holds itself, at any depth
 * @param parts what it adds to the list; counted once, since it is asked for again and again
 */
public record ShapedTool(
        Tool tool,
        String description,
        ObjectNode inputSchema,
        Optional<ObjectNode> exactSchema,
        Optional<ObjectNode> outputSchema,
        Optional<ObjectNode> exactOutput,
        ListParts parts) {
    private static final int CHARACTERS_PER_TOKEN = 4;

    /** Counts the parts; the schemas are not to be changed from now on. */
    public ShapedTool(
            Tool tool,
            String description,
            ObjectNode inputSchema,
            Optional<ObjectNode> exactSchema,
            Optional<ObjectNode> outputSchema,
            Optional<ObjectNode> exactOutput) {
        this(
                tool,
                description,
                inputSchema,
                exactSchema,
                outputSchema,
                exactOutput,
                new ListParts(
                        tool.name().length() + tool.title().length() + description.length(),
                        JsonSize.of(inputSchema),
                        outputSchema.map(JsonSize::of).orElse(0)));
    }

    /** {@return an estimate of its size in the list: name, title, description and schemas, four characters to a token} */
    public int tokens() {
        return ((int) parts.all() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
