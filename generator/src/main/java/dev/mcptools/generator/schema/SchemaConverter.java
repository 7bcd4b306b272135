package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.document.Prose;
import dev.mcptools.generator.document.Reference;
import dev.mcptools.generator.model.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes schemas of a document as JSON Schema 2020-12: small, without what the dialects of OpenAPI add, and accepting
 * whatever the original accepts.
 *
 * <p>One converter makes the schemas of one tool in one direction and one form; they share its limits and definitions.
 */
final class SchemaConverter implements KeywordConverter.Nested {
    /** Descriptions are most of a large schema; inside what is written out each time, a sentence has to do. */
    private static final int LONGEST_DESCRIPTION = 600;

    private static final int LONGEST_INSIDE = 160;

    private final ApiDocument document;
    private final Direction direction;
    private final References references;
    private final KeywordConverter keywords;
    private final MembersOfDirection members;
    private final Losses losses;

    /**
     * A converter.
     *
     * @param definitions where schemas go that others refer to; if empty, they are written out where they are
     */
    SchemaConverter(
            ApiDocument document,
            Api api,
            Direction direction,
            InlineLimits limits,
            Optional<Definitions> definitions,
            Diagnostics diagnostics) {
        this.document = document;
        this.direction = direction;
        losses = new Losses(direction, diagnostics);
        references = new References(limits, definitions, losses);
        members = new MembersOfDirection(document, api, direction);
        keywords = new KeywordConverter(document, direction, losses, this);
    }

    /** What the schemas made so far refer to, for {@code $defs}. */
    ObjectNode definitions() throws DocumentFault {
        return references.definitions(
                reference -> references.isTooMuch() ? limit(reference, reference.next()) : inPlace(reference));
    }

    /** Whether the schemas made so far lack something that those of the document have. */
    boolean hasCuts() {
        return losses.cuts() > 0;
    }

    /** Whether something is referred to more than once. */
    boolean repeats() {
        return references.repeats();
    }

    /** The schema; references that the document cannot follow are a fault. */
    ObjectNode convert(JsonNode schema) throws DocumentFault {
        return nested(schema, false);
    }

    /** The schema, which is no reference, whatever it refers to at first. */
    ObjectNode convertInPlace(JsonNode schema) throws DocumentFault {
        return part(schema);
    }

    @Override
    public ObjectNode nested(JsonNode schema, boolean inPlace) throws DocumentFault {
        References.Level level = references.descend(inPlace);
        ObjectNode converted = isReference(schema) ? referred(schema, false) : plain(schema);
        references.ascend(level);
        return converted;
    }

    private static boolean isReference(JsonNode schema) {
        return schema.isObject() && Reference.isReference(schema);
    }

    private ObjectNode plain(JsonNode schema) throws DocumentFault {
        references.count();
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        if (schema.isBoolean() && !schema.booleanValue()) {
            nothing.putObject("not");
            return nothing;
        }
        if (!schema.isObject()) {
            return nothing;
        }
        if (references.isTooDeep()) {
            losses.cut("What stands here", document.at(schema));
            return typeAlone(schema, "What stands here.");
        }
        return converted(schema);
    }

    /** A part of what stands around it, which is one with it if that can be said so. */
    private ObjectNode part(JsonNode schema) throws DocumentFault {
        return isReference(schema) ? referred(schema, true) : nested(schema, true);
    }

    private ObjectNode referred(JsonNode schema, boolean part) throws DocumentFault {
        Reference reference = document.reference(schema);
        ObjectNode siblings = siblings(schema);
        boolean merges = part || !Types.saysNothing(siblings);
        ObjectNode target = switch (references.follow(reference, merges)) {
            case CYCLE -> cycle(reference, schema);
            case LIMIT -> limit(reference, schema);
            case NAMED -> references.named(reference);
            case INLINE -> inPlace(reference);
        };
        ObjectNode both = siblings.isEmpty() ? target : AllOf.of(List.of(siblings, target));
        return schema.path("nullable").asBoolean() ? losses.orNull(schema, both) : both;
    }

    private ObjectNode inPlace(Reference reference) throws DocumentFault {
        references.open(reference);
        ObjectNode target = part(reference.next());
        references.close(reference);
        return target;
    }

    private ObjectNode siblings(JsonNode schema) throws DocumentFault {
        ObjectNode beside = document.beside(schema);
        beside.remove("nullable");
        return beside.isEmpty() ? beside : converted(beside);
    }

    private ObjectNode cycle(Reference reference, JsonNode schema) {
        String name = PlainText.of(reference.name());
        losses.cycle(name, document.at(schema, "$ref"));
        return typeAlone(reference.target(), "A " + name + " as above.");
    }

    private ObjectNode limit(Reference reference, JsonNode schema) {
        String name = PlainText.of(reference.name());
        losses.cut("A " + name, document.at(schema, "$ref"));
        return typeAlone(reference.target(), "A " + name + MemberNames.of(reference.target()) + ".");
    }

    private ObjectNode typeAlone(JsonNode schema, String description) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        Set<String> types = Types.of(schema);
        if (schema.path("nullable").asBoolean() && !types.isEmpty()) {
            types.add(Types.NULL);
        }
        Types.set(alone, types);
        if (types.contains("array")) {
            alone.putObject("items");
        }
        return direction == Direction.INPUT ? alone.put("description", description) : alone;
    }

    private ObjectNode converted(JsonNode schema) throws DocumentFault {
        ObjectNode own = own(schema);
        int before = losses.count();
        List<ObjectNode> parts = new ArrayList<>();
        parts.add(own);
        for (JsonNode part : schema.path("allOf")) {
            parts.add(part(part));
        }
        for (String union : List.of("oneOf", "anyOf")) {
            if (schema.path(union).isArray() && !schema.path(union).isEmpty()) {
                parts.add(union(schema, union));
            }
        }
        if (AllOf.opens(parts)) {
            losses.loosened();
        }
        if (losses.count() > before) {
            own.remove(List.of("unevaluatedProperties", "unevaluatedItems"));
        }
        ObjectNode converted = parts.size() == 1 ? own : AllOf.of(parts);
        if (schema.path("nullable").asBoolean()) {
            converted = losses.orNull(schema, converted);
        }
        if (Types.of(converted).contains("array") && !converted.has("items")) {
            converted.putObject("items");
        }
        return converted;
    }

    private ObjectNode union(JsonNode schema, String keyword) throws DocumentFault {
        int before = losses.count();
        Discriminator discriminator = Discriminator.of(schema);
        List<ObjectNode> branches = new ArrayList<>();
        for (JsonNode branch : schema.path(keyword)) {
            ObjectNode converted = part(branch);
            branches.add(direction == Direction.INPUT ? discriminator.said(branch, converted) : converted);
        }
        boolean exact = losses.count() == before;
        ObjectNode union = Union.of(branches, keyword.equals("oneOf") && exact);
        if (keyword.equals("oneOf") && !union.has("oneOf")) {
            losses.loosened();
        }
        return union;
    }

    private ObjectNode own(JsonNode schema) throws DocumentFault {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        Types.set(own, Types.of(schema));
        String description = Prose.of(schema.path("description").asText(""));
        if (direction == Direction.INPUT && !description.isEmpty()) {
            int longest = references.isInside() ? LONGEST_INSIDE : LONGEST_DESCRIPTION;
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
        Set<String> hidden = members.hidden(schema);
        keywords.convert(schema, hidden, own);
        members.fit(hidden, own);
        return own;
    }
}
