package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Makes the schema of a tool's arguments without cuts: what is shared or holds itself stands once under {@code $defs}, and
 * the forms that a body may have as a whole stand in {@code allOf} at the root.
 */
final class ExactSchema {
    private ExactSchema() {}

    /** What is to be reported of it was, when the inlined one was made. */
    static ObjectNode of(Tool tool, ApiDocument document, Api api) throws DocumentFault {
        Survey known = Survey.NONE;
        while (true) {
            Definitions definitions = new Definitions(known);
            ObjectNode schema = schema(tool, document, api, definitions);
            Optional<Survey> learned = definitions.learned();
            if (learned.isEmpty()) {
                return schema;
            }
            known = learned.get();
        }
    }

    private static ObjectNode schema(Tool tool, ApiDocument document, Api api, Definitions definitions)
            throws DocumentFault {
        SchemaConverter converter = new SchemaConverter(
                document, api, Direction.INPUT, InlineLimits.INPUT, Optional.of(definitions), new Diagnostics());
        ObjectNode root = InputSchema.of(tool, document, converter);
        List<ObjectNode> forms = BodyConditions.of(tool, converter);
        if (!forms.isEmpty()) {
            root.putArray("allOf").addAll(forms);
        }
        ObjectNode shared = used(root, converter.definitions());
        if (!shared.isEmpty()) {
            root.set("$defs", shared);
        }
        return root;
    }

    /** What a merge, or a condition that cannot be kept, has left out may have been all that referred to a definition. */
    private static ObjectNode used(ObjectNode root, ObjectNode definitions) {
        ObjectNode used = definitions.objectNode();
        Queue<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            for (String reference : waiting.remove().findValuesAsText("$ref")) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                JsonNode definition = definitions.get(name);
                if (definition != null && !used.has(name)) {
                    used.set(name, definition);
                    waiting.add(definition);
                }
            }
        }
        return used;
    }
}
