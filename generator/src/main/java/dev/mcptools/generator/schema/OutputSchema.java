package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.document.Reference;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Tool;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the schema of a tool's result: an outline that holds for whatever the API really answers. */
final class OutputSchema {
    private static final String RESULT = "result";

    private final ApiDocument document;
    private final Api api;
    private final OutputSchemas wanted;
    private final Diagnostics diagnostics;

    /** By the schema of the document: a resource is the answer of several tools. */
    private final IdentityHashMap<JsonNode, ObjectNode> lenient = new IdentityHashMap<>();

    OutputSchema(ApiDocument document, Api api, OutputSchemas wanted, Diagnostics diagnostics) {
        this.document = document;
        this.api = api;
        this.wanted = wanted;
        this.diagnostics = diagnostics;
    }

    /** What is said of a schema of the document. */
    private interface Said {
        ObjectNode of(JsonNode schema) throws DocumentFault;
    }

    /** The schema; empty if none is wanted, or the tool answers with something else than JSON. */
    Optional<ObjectNode> of(Tool tool) throws DocumentFault {
        if (wanted == OutputSchemas.NONE) {
            return Optional.empty();
        }
        if (tool.bulk().isPresent()) {
            return Optional.of(BulkSchemas.output(tool, tool.bulk().get()));
        }
        if (tool.answer() instanceof Answer.Json json) {
            return Optional.of(of(tool, json, this::lenient));
        }
        return tool.answer() instanceof Answer.Empty ? Optional.of(noteAlone()) : Optional.empty();
    }

    /** The schema with {@code $defs}, which says of an answer that holds itself what it is like at any depth. */
    Optional<ObjectNode> exact(Tool tool) throws DocumentFault {
        if (wanted != OutputSchemas.FULL || tool.bulk().isPresent() || !(tool.answer() instanceof Answer.Json json)) {
            return Optional.empty();
        }
        ObjectNode exact = ExactSchema.of(
                definitions ->
                        new SchemaConverter(document, api, Direction.OUTPUT, limits(), definitions, new Diagnostics()),
                converter -> of(tool, json, schema -> Lenient.of(converter.convertInPlace(schema))),
                Lenient::of);
        return Optional.of(exact).filter(schema -> schema.has("$defs"));
    }

    private ObjectNode of(Tool tool, Answer.Json json, Said answer) throws DocumentFault {
        return tool.pagination().isPresent()
                ? list(tool, tool.pagination().get(), json.schema(), answer)
                : object(tool, answer.of(json.schema()));
    }

    private static ObjectNode noteAlone() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        root.putObject("properties").putObject("note").put("type", "string");
        return root;
    }

    private ObjectNode list(Tool tool, Pagination pagination, JsonNode answer, Said said) throws DocumentFault {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = root.putObject("properties");
        properties.putObject(RESULT).put("type", "array").set("items", items(tool, pagination, answer, said));
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

    private ObjectNode items(Tool tool, Pagination pagination, JsonNode answer, Said said) throws DocumentFault {
        Optional<JsonNode> list = MemberPath.find(document, answer, pagination.items());
        return list.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : said(tool, said.of(document.resolve(list.get()).path("items")));
    }

    private ObjectNode lenient(JsonNode schema) throws DocumentFault {
        boolean refersOnly = schema.size() == 1 && Reference.isReference(schema);
        JsonNode said = refersOnly ? document.reference(schema).next() : schema;
        ObjectNode known = lenient.get(said);
        if (known != null) {
            return known;
        }
        ObjectNode made =
                Lenient.of(new SchemaConverter(document, api, Direction.OUTPUT, limits(), Optional.empty(), diagnostics)
                        .convert(schema));
        lenient.put(said, made);
        return made;
    }

    private InlineLimits limits() {
        return switch (wanted) {
            case FULL -> InlineLimits.OUTPUT;
            case COMPACT, NONE -> InlineLimits.OUTLINE;
        };
    }

    /** What callers can choose is named by the argument that chooses; the outline says what is inside of it. */
    private ObjectNode said(Tool tool, ObjectNode lenient) {
        return switch (wanted) {
            case FULL -> lenient.deepCopy();
            case COMPACT, NONE ->
                tool.fields()
                        .map(fields -> MemberOutline.beside(fields, MemberOutline.of(lenient)))
                        .orElseGet(() -> MemberOutline.of(lenient));
        };
    }

    /** The result of a tool is an object (MCP, {@code structuredContent}); anything else is its member {@code result}. */
    private ObjectNode object(Tool tool, ObjectNode answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
        Set<String> types = Types.of(answer);
        if (types.isEmpty() || types.contains("object")) {
            ObjectNode members = said(tool, answer);
            members.remove(List.of("type", "items"));
            root.setAll(members);
            return root;
        }
        ObjectNode result = root.putObject("properties").putObject(RESULT);
        Types.set(result, types);
        result.setAll(said(tool, answer));
        if (types.contains("array") && !result.has("items")) {
            result.putObject("items");
        }
        return root;
    }
}
