package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Tool;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the schema of a tool's result: an outline that holds for whatever the API really answers. */
final class OutputSchema {
    private static final Set<String> OBJECT = Set.of("object");

    private final ApiDocument document;
    private final SchemaConverter converter;

    private OutputSchema(ApiDocument document, SchemaConverter converter) {
        this.document = document;
        this.converter = converter;
    }

    /** The schema; empty if the tool answers with something else than JSON. */
    static Optional<ObjectNode> of(Tool tool, Api api, ApiDocument document, Diagnostics diagnostics)
            throws DocumentFault {
        OutputSchema schemas = new OutputSchema(
                document, new SchemaConverter(document, api, Direction.OUTPUT, InlineLimits.OUTPUT, diagnostics));
        if (tool.answer() instanceof Answer.Json json) {
            return Optional.of(
                    tool.pagination().isPresent()
                            ? schemas.list(tool.pagination().get(), json.schema())
                            : object(schemas.converter.convert(json.schema())));
        }
        return tool.answer() instanceof Answer.Empty ? Optional.of(noteAlone()) : Optional.empty();
    }

    private static ObjectNode noteAlone() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        root.putObject("properties").putObject("note").put("type", "string");
        return root;
    }

    private ObjectNode list(Pagination pagination, JsonNode answer) throws DocumentFault {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = root.putObject("properties");
        properties.putObject("result").put("type", "array").set("items", items(pagination, answer));
        properties.putObject("result_count").put("type", "integer");
        properties.putObject("has_more").put("type", "boolean");
        properties.putObject("next_cursor").putArray("type").add("string").add("null");
        properties.putObject("note").put("type", "string");
        ArrayNode required = root.putArray("required");
        List.of("result", "result_count", "has_more", "next_cursor", "note").forEach(required::add);
        return root;
    }

    private ObjectNode items(Pagination pagination, JsonNode answer) throws DocumentFault {
        Optional<JsonNode> list = MemberPath.find(document, answer, pagination.items());
        return list.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : converter.convert(document.resolve(list.get()).path("items"));
    }

    /** The result of a tool is an object (MCP, {@code structuredContent}); anything else is its member {@code result}. */
    private static ObjectNode object(ObjectNode answer) {
        Set<String> types = Types.of(answer);
        if (types.equals(OBJECT) && !answer.has("allOf") && !answer.has("anyOf")) {
            return answer;
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        if (!types.isEmpty() && !types.contains("object")) {
            root.putObject("properties").set("result", answer);
            root.putArray("required").add("result");
        }
        return root;
    }
}
