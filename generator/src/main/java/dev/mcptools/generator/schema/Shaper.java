package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import java.util.Optional;

/** Makes what clients are shown of a tool. */
public final class Shaper {
    private final ApiDocument document;
    private final Api api;
    private final Diagnostics diagnostics;
    private final MetaSchema metaSchema = new MetaSchema();

    /**
     * Shapes the tools of one API.
     *
     * @param document the document that the tools were derived from
     * @param api the API
     * @param diagnostics gets what was left out of schemas, and what is wrong with them
     */
    public Shaper(ApiDocument document, Api api, Diagnostics diagnostics) {
        this.document = document;
        this.api = api;
        this.diagnostics = diagnostics;
    }

    /**
     * {@return the tool with its description and schemas}
     *
     * @param tool the tool
     * @throws DocumentFault if a reference inside one of its schemas cannot be followed
     */
    public ShapedTool shape(Tool tool) throws DocumentFault {
        ObjectNode input = InputSchema.of(tool, api, document, diagnostics);
        Optional<ObjectNode> output = OutputSchema.of(tool, api, document, diagnostics);
        check(tool, "input", input);
        output.ifPresent(schema -> check(tool, "output", schema));
        return new ShapedTool(tool, ToolDescription.of(tool), input, output);
    }

    private void check(Tool tool, String which, ObjectNode schema) {
        for (String fault : metaSchema.faults(schema)) {
            diagnostics.error(
                    "invalid-schema",
                    tool.declaredAt(),
                    "The " + which + " schema made for " + tool.name() + " is no JSON Schema 2020-12: " + fault,
                    "This is a fault of the generator: report it with the operation's part of the document.");
        }
    }
}
