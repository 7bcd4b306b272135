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
    private static final String RESULT = "result";

    private final ApiDocument document;
    private final SchemaConverter converter;
    private final boolean full;

    private OutputSchema(ApiDocument document, SchemaConverter converter, boolean full) {
        this.document = document;
        this.converter = converter;
        this.full = full;
    }

    /** The schema; empty if none is wanted, or the tool answers with something else than JSON. */
    static Optional<ObjectNode> of(
            Tool tool, Api api, ApiDocument document, OutputSchemas wanted, Diagnostics diagnostics)
            throws DocumentFault {
        boolean full = switch (wanted) {
            case FULL -> true;
            case COMPACT, NONE -> false;
        };
        if (wanted == OutputSchemas.NONE) {
            return Optional.empty();
        }
        SchemaConverter converter = new SchemaConverter(
                document,
                api,
                Direction.OUTPUT,
                full ? InlineLimits.OUTPUT : InlineLimits.OUTLINE,
                Form.INLINE,
                diagnostics);
        OutputSchema schemas = new OutputSchema(document, converter, full);
        if (tool.answer() instanceof Answer.Json json) {
            return Optional.of(
                    tool.pagination().isPresent()
                            ? schemas.list(tool.pagination().get(), json.schema())
                            : schemas.object(Lenient.of(converter.convert(json.schema()))));
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
        properties.putObject(RESULT).put("type", "array").set("items", items(pagination, answer));
        properties.putObject("result_count").put("type", "integer");
        if (pagination.counts().countsItems()) {
            properties.putObject("total_count").put("type", "integer");
        }
        properties.putObject("has_more").put("type", "boolean");
        properties.putObject("next_cursor").putArray("type").add("string").add("null");
        properties.putObject("note").put("type", "string");
        ArrayNode required = root.putArray("required");
        List.of(RESULT, "result_count", "has_more", "next_cursor", "note").forEach(required::add);
        return root;
    }

    private ObjectNode items(Pagination pagination, JsonNode answer) throws DocumentFault {
        Optional<JsonNode> list = MemberPath.find(document, answer, pagination.items());
        return list.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : said(Lenient.of(converter.convert(document.resolve(list.get()).path("items"))));
    }

    private ObjectNode said(ObjectNode lenient) {
        return full ? lenient : MemberOutline.of(lenient);
    }

    /** The result of a tool is an object (MCP, {@code structuredContent}); anything else is its member {@code result}. */
    private ObjectNode object(ObjectNode answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        Set<String> types = Types.of(answer);
        if (types.isEmpty() || types.contains("object")) {
            ObjectNode members = said(answer);
            members.remove(List.of("type", "items"));
            root.setAll(members);
            return root;
        }
        ObjectNode result = root.putObject("properties").putObject(RESULT);
        Types.set(result, types);
        result.setAll(said(answer));
        if (types.contains("array") && !result.has("items")) {
            result.putObject("items");
        }
        return root;
    }
}
