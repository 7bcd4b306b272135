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
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes schemas without cuts: what is shared or holds itself stands once under {@code $defs}. */
final class ExactSchema {
    private ExactSchema() {}

    /** Makes a schema of what a converter makes of schemas of the document. */
    interface Maker {
        ObjectNode make(SchemaConverter converter) throws DocumentFault;
    }

    /** The schema of a tool's arguments, with the forms that a body may have as a whole in {@code allOf} at the root. */
    static ObjectNode input(Tool tool, ApiDocument document, Api api) throws DocumentFault {
        ObjectNode schema = of(
                definitions -> new SchemaConverter(
                        document, api, Direction.INPUT, InlineLimits.INPUT, definitions, new Diagnostics()),
                converter -> {
                    ObjectNode root = InputSchema.of(tool, document, converter);
                    List<ObjectNode> forms = BodyConditions.of(tool, converter);
                    if (!forms.isEmpty()) {
                        root.putArray("allOf").addAll(forms);
                    }
                    return root;
                },
                UnaryOperator.identity());
        NamesInSchema.inside(tool, schema);
        if (schema.get("$defs") instanceof ObjectNode definitions) {
            schema.remove("$defs");
            ObjectNode left = used(schema, definitions);
            if (!left.isEmpty()) {
                schema.set("$defs", left);
            }
        }
        return schema;
    }

    /**
     * A schema with definitions. What is to be reported of it was, when the inlined one was made.
     *
     * @param converters makes a converter for definitions
     * @param root makes all but the definitions
     * @param finish what is done to each definition in the end
     */
    static ObjectNode of(
            Function<Optional<Definitions>, SchemaConverter> converters, Maker root, UnaryOperator<ObjectNode> finish)
            throws DocumentFault {
        Survey known = Survey.NONE;
        while (true) {
            Definitions definitions = new Definitions(known);
            SchemaConverter converter = converters.apply(Optional.of(definitions));
            ObjectNode schema = root.make(converter);
            ObjectNode made = converter.definitions();
            Optional<Survey> learned = definitions.learned();
            if (learned.isEmpty()) {
                return with(used(schema, made), finish, schema);
            }
            known = learned.get();
        }
    }

    private static ObjectNode with(ObjectNode definitions, UnaryOperator<ObjectNode> finish, ObjectNode schema) {
        if (!definitions.isEmpty()) {
            ObjectNode finished = schema.putObject("$defs");
            definitions
                    .properties()
                    .forEach(each -> finished.set(each.getKey(), finish.apply((ObjectNode) each.getValue())));
        }
        return schema;
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
