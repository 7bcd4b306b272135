package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.PageSize;
import dev.mcptools.generator.model.RequestBody;
import dev.mcptools.generator.model.Source;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.stream.StreamSupport;

/** Makes the schema of a tool's arguments: one flat object that takes what it names and nothing else. */
final class InputSchema {
    private static final String CURSOR =
            "For the next page: next_cursor of the answer before, unchanged, with the same other arguments.";

    private InputSchema() {}

    /** The schema without a union at its root. */
    static ObjectNode of(Tool tool, ApiDocument document, SchemaConverter converter) throws DocumentFault {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = root.putObject("properties");
        ArrayNode required = root.arrayNode();
        for (Argument argument : tool.arguments()) {
            ObjectNode schema = isPageSize(tool, argument)
                    ? limit(document, tool.pagination().orElseThrow().size(), argument)
                    : argument(argument, schema(tool, argument, converter));
            properties.set(argument.name(), schema);
            if (argument.required()) {
                required.add(argument.name());
            }
        }
        if (tool.pagination().isPresent()) {
            properties.putObject("next_cursor").put("type", "string").put("description", CURSOR);
        }
        tool.fields().ifPresent(fields -> properties.set(fields.argument(), FieldsSchema.of(fields)));
        tool.bulk().ifPresent(bulk -> BulkSchemas.addArguments(bulk, properties));
        if (!required.isEmpty()) {
            root.set("required", required);
        }
        return root.put("additionalProperties", false);
    }

    private static ObjectNode schema(Tool tool, Argument argument, SchemaConverter converter) throws DocumentFault {
        boolean several = argument.type().equals(new ValueType.ListOf(Basic.FILE));
        if (!several && argument.type() != Basic.FILE) {
            return converter.convert(argument.schema());
        }
        RequestBody body = tool.body().orElseThrow();
        ObjectNode file = FileSchema.of(body.content(argument.place().wireName()), body.kind());
        if (!several) {
            return file;
        }
        ObjectNode files = converter.convert(argument.schema());
        files.retain("minItems", "maxItems");
        return files.put("type", "array").set("items", file);
    }

    /** What the argument means comes first: a model reads a schema from its start. */
    private static ObjectNode argument(Argument argument, ObjectNode converted) {
        if (!argument.nullable()) {
            Types.forbidNull(converted);
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (converted.has("type")) {
            schema.set("type", converted.get("type"));
        }
        schema.put("description", description(argument));
        converted.remove("description");
        converted.properties().forEach(keyword -> schema.set(keyword.getKey(), keyword.getValue()));
        boolean byName = argument.from().filter(Source::byName).isPresent();
        if (byName && !argument.path().isItem()) {
            NamesInSchema.take(schema);
        } else if (byName && schema.get("items") instanceof ObjectNode items) {
            NamesInSchema.take(items);
        }
        return schema;
    }

    private static String description(Argument argument) {
        String origin = origin(argument);
        return origin.isEmpty() ? argument.description() : sentence(argument.description()) + origin;
    }

    /** The sentence that ends a description with where to get the value; empty if there is none. */
    static String origin(Argument argument) {
        return argument.from()
                .map(source ->
                        origin(source, argument.description(), argument.path().isItem()))
                .orElse("");
    }

    /**
     * The sentence that says where to get a value.
     *
     * @param said what is said of it before
     * @param several whether there are several
     */
    static String origin(Source source, String said, boolean several) {
        if (said.contains(source.tool())) {
            return !source.byName()
                    ? ""
                    : several ? " Their exact names will do, too." : " Its exact name will do, too.";
        }
        String get = (several ? " Get them from " : " Get it from ") + source.tool();
        return get + (!source.byName() ? "." : several ? ", or give their exact names." : ", or give its exact name.");
    }

    static String sentence(String text) {
        return Sentences.isEnded(text) ? text : text + ".";
    }

    private static boolean isPageSize(Tool tool, Argument argument) {
        return tool.pagination().filter(pages -> pages.isSize(argument.place())).isPresent();
    }

    /** There is no {@code maximum}: whoever asks for more than the API serves gets what it serves. */
    private static ObjectNode limit(ApiDocument document, PageSize size, Argument argument) throws DocumentFault {
        ObjectNode limit = JsonNodeFactory.instance.objectNode().put("type", "integer");
        String most = size.max().isPresent() ? " The API returns " + size.max().getAsInt() + " at most." : "";
        limit.put("description", argument.description() + most).put("minimum", 1);
        JsonNode choice = document.resolve(argument.schema()).path("enum");
        if (choice.isArray()
                && StreamSupport.stream(choice.spliterator(), false).allMatch(JsonNode::isInt)) {
            limit.set("enum", choice);
        }
        size.unasked().ifPresent(items -> limit.put("default", items));
        return limit;
    }
}
