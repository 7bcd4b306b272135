package dev.mcptools.generator.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import io.swagger.v3.parser.util.OpenAPIDeserializer.ParseResult;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document is what the OpenAPI Specification asks for, as far as swagger-parser says so of everything but schemas:
 * members missing, unexpected or of another type. It gets a copy without schemas and without references to follow; see
 * {@code docs/decisions/0005}.
 */
final class SwaggerParserCheck implements Rule {
    /** As its messages write a place: {@code paths.'/pets'(get).parameters.[0].name}. */
    private static final Pattern PLACE = Pattern.compile("'([^']*)'|\\((\\w+)\\)|\\[(\\d+)]|([^.'()\\[\\]\\s]+)");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        ApiDocument document = subject.document();
        for (String message : messages(withoutSchemas(document.root()))) {
            if (message.startsWith("attribute ")) {
                diagnostics.warning(
                        "openapi-structure",
                        place(document, message.substring("attribute ".length())),
                        "The " + message + ".",
                        "Compare this place with the OpenAPI Specification.");
            }
        }
    }

    /** The tree is at hand: OpenAPIV3Parser would read it once more from text, and prepare to resolve references. */
    private static List<String> messages(JsonNode root) {
        ParseResult result = new ParseResult();
        try {
            new OpenAPIDeserializer().parseRoot(root, result, null);
            return result.getMessages();
        } catch (RuntimeException e) {
            // It throws at some values of a wrong type; our own readers name their places.
            return List.of();
        }
    }

    private static JsonNode withoutSchemas(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(withoutSchemas(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = object.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            switch (member.getKey()) {
                case "schema" -> copy.putObject("schema");
                // An encoding names members of a schema, which this copy does not have.
                case "schemas", "examples", "example", "encoding" -> {}
                default -> copy.set(member.getKey(), withoutSchemas(member.getValue()));
            }
        }
        return copy;
    }

    private static SourceLocation place(ApiDocument document, String message) {
        JsonPointer pointer = JsonPointer.empty();
        JsonNode node = document.root();
        Matcher segments = PLACE.matcher(message);
        while (segments.find()) {
            String segment = segment(segments);
            JsonNode next = node.at(JsonPointer.empty().appendProperty(segment));
            if (next.isMissingNode()) {
                break;
            }
            pointer = pointer.appendProperty(segment);
            node = next;
        }
        return document.index().at(document.root(), pointer);
    }

    private static String segment(Matcher segments) {
        for (int group = 1; group < segments.groupCount(); group++) {
            if (segments.group(group) != null) {
                return segments.group(group);
            }
        }
        return segments.group(segments.groupCount());
    }
}
