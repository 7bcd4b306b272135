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
 */
public record ShapedTool(
        Tool tool,
        String description,
        ObjectNode inputSchema,
        Optional<ObjectNode> exactSchema,
        Optional<ObjectNode> outputSchema) {}
