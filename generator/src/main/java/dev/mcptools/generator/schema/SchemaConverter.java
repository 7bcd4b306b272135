package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.document.Reference;
import dev.mcptools.generator.model.Api;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Writes one schema of a document as JSON Schema 2020-12 with its references inlined: small, without what the dialects
 * of OpenAPI add, and accepting whatever the original accepts.
 *
 * <p>One converter makes the schemas of one tool in one direction; they share its limits.
 */
final class SchemaConverter {
    /** Descriptions are most of a large schema; deep inside, a sentence has to do. */
    private static final int LONGEST_DESCRIPTION = 600;

    private static final int LONGEST_INSIDE = 160;
    private static final int INSIDE = 2;

    private final ApiDocument document;
    private final Direction direction;
    private final InlineLimits limits;
    private final Diagnostics diagnostics;
    private final KeywordConverter keywords;
    private final MembersOfDirection members;
    private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int written;
    private int depth;

    SchemaConverter(ApiDocument document, Api api, Direction direction, InlineLimits limits, Diagnostics diagnostics) {
        this.document = document;
        this.direction = direction;
        this.limits = limits;
        this.diagnostics = diagnostics;
        members = new MembersOfDirection(document, api, direction);
        keywords = new KeywordConverter(document, direction, diagnostics, this::convert);
    }

    /** The schema; references that the document cannot follow are a fault. */
    ObjectNode convert(JsonNode schema) throws DocumentFault {
        written++;
        if (schema.isBoolean() && !schema.booleanValue()) {
            ObjectNode nothing = JsonNodeFactory.instance.objectNode();
            nothing.putObject("not");
            return nothing;
        }
        if (!schema.isObject()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (depth >= limits.depth()) {
            return cut("What stands here", schema, document.at(schema));
        }
        depth++;
        ObjectNode converted = Reference.isReference(schema) ? inlined(schema) : converted(schema);
        depth--;
        return converted;
    }

    private ObjectNode inlined(JsonNode schema) throws DocumentFault {
        Reference reference = Reference.of(document, schema);
        JsonNode target = reference.next();
        ObjectNode siblings = siblings(schema);
        if (open.contains(target)) {
            return AllOf.of(List.of(siblings, cycle(reference, document.at(schema, "$ref"))));
        }
        if (open.size() >= limits.references() || written > limits.schemas()) {
            return AllOf.of(List.of(siblings, cut("A " + reference.name(), target, document.at(schema, "$ref"))));
        }
        open.add(target);
        ObjectNode inlined = convert(target);
        open.remove(target);
        return siblings.isEmpty() ? inlined : AllOf.of(List.of(siblings, inlined));
    }

    private ObjectNode siblings(JsonNode schema) throws DocumentFault {
        ObjectNode beside = document.beside(schema);
        return beside.isEmpty() ? beside : converted(beside);
    }

    private ObjectNode cycle(Reference reference, SourceLocation at) {
        String name = PlainText.of(reference.name());
        if (direction == Direction.INPUT) {
            diagnostics.note("cycle-cut", at, name + " holds itself; inside itself, its members are not written out.");
        }
        return typeAlone(reference.target(), "A " + name + " as above.");
    }

    private ObjectNode cut(String what, JsonNode schema, SourceLocation at) {
        String name = PlainText.of(what);
        if (direction == Direction.INPUT) {
            diagnostics.note(
                    "schema-cut",
                    at,
                    name + " is too deep, or the schema of its tool too large; its members are not written out.");
        }
        return typeAlone(schema, name + ".");
    }

    private ObjectNode typeAlone(JsonNode schema, String description) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        Set<String> types = Types.of(schema);
        Types.set(alone, types);
        if (types.contains("array")) {
            alone.putObject("items");
        }
        return direction == Direction.INPUT ? alone.put("description", description) : alone;
    }

    private ObjectNode converted(JsonNode schema) throws DocumentFault {
        ObjectNode own = own(schema);
        List<ObjectNode> parts = new ArrayList<>();
        parts.add(own);
        for (JsonNode part : schema.path("allOf")) {
            parts.add(convert(part));
        }
        for (String union : List.of("oneOf", "anyOf")) {
            List<ObjectNode> branches = new ArrayList<>();
            for (JsonNode branch : schema.path(union)) {
                branches.add(convert(branch));
            }
            if (!branches.isEmpty()) {
                parts.add(AnyOf.of(branches));
            }
        }
        ObjectNode converted = parts.size() == 1 ? own : AllOf.of(parts);
        if (schema.path("nullable").asBoolean()) {
            Types.allowNull(converted);
        }
        if (Types.of(converted).contains("array") && !converted.has("items")) {
            converted.putObject("items");
        }
        return converted;
    }

    private ObjectNode own(JsonNode schema) throws DocumentFault {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        Types.set(own, Types.of(schema));
        String description = PlainText.of(schema.path("description").asText(""));
        if (direction == Direction.INPUT && !description.isEmpty()) {
            int longest = open.size() < INSIDE ? LONGEST_DESCRIPTION : LONGEST_INSIDE;
            own.put("description", PlainText.atMost(longest, description));
        }
        if (direction == Direction.INPUT && schema.path("enum") instanceof ArrayNode values && !values.isEmpty()) {
            ArrayNode distinct = own.putArray("enum");
            values.forEach(value -> {
                if (!Types.contains(distinct, value)) {
                    distinct.add(value);
                }
            });
        }
        keywords.convert(schema, own);
        members.fit(schema, own);
        return own;
    }
}
