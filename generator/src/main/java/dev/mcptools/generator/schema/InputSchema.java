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
import java.util.ArrayList;
import java.util.List;
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
        argument.from().filter(Source::byName).ifPresent(named -> takeNames(schema, converted));
        converted.properties().forEach(keyword -> schema.set(keyword.getKey(), keyword.getValue()));
        return schema;
    }

    private static String description(Argument argument) {
        String origin = origin(argument);
        return origin.isEmpty() ? argument.description() : sentence(argument.description()) + origin;
    }

    /** The sentence that ends a description with where to get the value; empty if there is none. */
    static String origin(Argument argument) {
        return argument.from()
                .map(source -> origin(source, argument.description().contains(source.tool())))
                .orElse("");
    }

    private static String origin(Source source, boolean told) {
        if (told) {
            return source.byName() ? " Its exact name will do, too." : "";
        }
        return " Get it from " + source.tool() + (source.byName() ? ", or give its exact name." : ".");
    }

    /** A name looks like anything; what is no name is held against the form of ids when it has been looked for. */
    private static void takeNames(ObjectNode schema, ObjectNode converted) {
        converted.remove(List.of("type", "format", "pattern", "minLength", "maxLength"));
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : JsonNodeFactory.instance.arrayNode().add(type))
                .forEach(each -> types.add(each.asText()));
        if (!types.contains("string")) {
            types.add("string");
            ArrayNode all = schema.putArray("type");
            types.forEach(all::add);
        }
    }

    private static String sentence(String text) {
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
