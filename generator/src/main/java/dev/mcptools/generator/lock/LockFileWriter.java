package dev.mcptools.generator.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place.Location;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lock file as text. */
final class LockFileWriter {
    static final int VERSION = 1;

    private static final ObjectWriter ONE_LINE = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Spacing.AFTER)
                            .withObjectEntrySpacing(Spacing.AFTER)
                            .withArrayValueSpacing(Spacing.AFTER))
                    .withObjectIndenter(NopIndenter.instance)
                    .withArrayIndenter(NopIndenter.instance));

    private LockFileWriter() {}

    // {
    //   "version": 1,
    //   "tools": {
    static String write(LockFile lock) {
        String tools = lines("    ", lock.tools().values().stream().map(LockFileWriter::tool));
        return "{\n  \"version\": " + VERSION + ",\n  \"tools\": {" + tools + "}\n}\n";
    }

    //     "create_a_octapipe_note": {
    //       "operation": {"id": "createNote", "method": "POST", "path": "/notes"},
    //       "access": "write",
    //       "paged": false,
    //       "arguments": {
    //         "title": {"in": "body", "name": "title", "type": "string", "required": true}
    //       },
    //       "fields": {"argument": "fields", "choice": ["uuid", "title", "*"]},
    //       "forms": [{"oneOf": [{"required": ["title"]}, {"required": ["text"]}]}],
    //       "inputSchema": "9f86d081884c7d65",
    //       "shown": "2c26b46b68ffc68f",
    //       "tokens": 154
    //     }
    private static String tool(LockedTool tool) {
        Stream<String> arguments = tool.arguments().values().stream().map(LockFileWriter::argument);
        Stream<String> forms = isNothing(tool.forms()) ? Stream.empty() : Stream.of("\"forms\": " + json(tool.forms()));
        Stream<String> first = Stream.of(
                "\"operation\": " + json(operation(tool.operation())),
                "\"access\": " + json(tool.access().name().toLowerCase(Locale.ROOT)),
                "\"paged\": " + tool.paged(),
                "\"arguments\": {" + lines("        ", arguments) + "}");
        Stream<String> fields = tool.fields().stream().map(each -> "\"fields\": " + json(fields(each)));
        Stream<String> last = Stream.of(
                "\"inputSchema\": " + json(tool.inputSchema()),
                "\"shown\": " + json(tool.shown()),
                "\"tokens\": " + tool.tokens());
        Stream<String> members = Stream.of(first, fields, forms, last).flatMap(each -> each);
        return json(tool.name()) + ": {" + lines("      ", members) + "}";
    }

    private static ObjectNode fields(LockedFields fields) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("argument", fields.argument());
        fields.choice().forEach(node.putArray("choice")::add);
        return node;
    }

    private static String argument(LockedArgument argument) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("in", in(argument.location()));
        if (argument.location() != Location.BODY) {
            node.put("name", argument.wireName());
        }
        TypeNotation.write(argument.type(), node);
        node.put("required", argument.required());
        if (argument.nullable()) {
            node.put("nullable", true);
        }
        if (!isNothing(argument.constraints())) {
            node.set("schema", argument.constraints());
        }
        return json(argument.name()) + ": " + json(node);
    }

    /** {@return the part of a request as the lock file calls it: OpenAPI's {@code in}, and {@code body}} */
    static String in(Location location) {
        return switch (location) {
            case PATH -> "path";
            case QUERY -> "query";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case BODY_MEMBER, BODY -> "body";
        };
    }

    private static boolean isNothing(JsonNode constraints) {
        return constraints.isContainerNode() && constraints.isEmpty();
    }

    private static ObjectNode operation(Operation operation) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", operation.id())
                .put("method", operation.httpMethod())
                .put("path", operation.path());
    }

    /** {@return members of an object on lines of their own, with the line before its closing brace} */
    private static String lines(String indent, Stream<String> members) {
        String joined = members.map(member -> "\n" + indent + member).collect(Collectors.joining(","));
        return joined.isEmpty() ? "" : joined + "\n" + indent.substring(2);
    }

    private static String json(String text) {
        return json(new TextNode(text));
    }

    private static String json(JsonNode node) {
        try {
            return ONE_LINE.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
