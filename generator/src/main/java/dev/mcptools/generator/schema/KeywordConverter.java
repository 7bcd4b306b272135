package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.JsonSize;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts the keywords of one schema that are not about composition; a value that its keyword cannot have is left out. */
final class KeywordConverter {
    private static final int LONGEST_EXAMPLE = 40;
    private static final int LONGEST_DEFAULT = 200;
    private static final JsonNode NOTHING =
            JsonNodeFactory.instance.objectNode().set("not", JsonNodeFactory.instance.objectNode());

    /** What these schemas describe is the value that the schema around them describes. */
    private static final Set<String> IN_PLACE = Set.of("not", "if", "then", "else", "dependentSchemas");

    /** Where accepting more inside would mean accepting less outside. */
    private static final Set<String> TURNED = Set.of("not", "if");

    private final ApiDocument document;
    private final Direction direction;
    private final Losses losses;
    private final Nested nested;

    /** Converts the schemas inside a schema. */
    interface Nested {
        /**
         * Converts one.
         *
         * @param inPlace whether it describes the value that the schema around it describes
         */
        ObjectNode nested(JsonNode schema, boolean inPlace) throws DocumentFault;
    }

    KeywordConverter(ApiDocument document, Direction direction, Losses losses, Nested nested) {
        this.document = document;
        this.direction = direction;
        this.losses = losses;
        this.nested = nested;
    }

    /**
     * Converts them.
     *
     * @param hidden the members of the object that are left out
     */
    void convert(JsonNode from, Set<String> hidden, ObjectNode to) throws DocumentFault {
        Map<String, Keywords.Kind> known = Keywords.of(direction);
        for (Map.Entry<String, JsonNode> keyword : from.properties()) {
            Keywords.Kind kind = known.get(keyword.getKey());
            if (kind != null) {
                JsonNode value = keyword.getKey().equals("properties")
                        ? without(hidden, keyword.getValue())
                        : keyword.getValue();
                convert(from, keyword.getKey(), value, kind, to);
            }
        }
        if (direction == Direction.INPUT) {
            exclusiveBounds(from, to);
            example(from, to);
            removeOrphans(to);
            if (from.path("patternProperties").size()
                    > to.path("patternProperties").size()) {
                to.remove(List.of("additionalProperties", "unevaluatedProperties"));
            }
        }
    }

    private static JsonNode without(Set<String> hidden, JsonNode members) {
        return hidden.isEmpty()
                ? members
                : JsonNodeFactory.instance
                        .objectNode()
                        .<ObjectNode>setAll((ObjectNode) members)
                        .remove(hidden);
    }

    /** Keywords that say nothing alone would say something once this schema is merged with another. */
    private static void removeOrphans(ObjectNode to) {
        if (!to.has("if")) {
            to.remove(List.of("then", "else"));
        } else if (!to.has("then") && !to.has("else")) {
            to.remove("if");
        }
        if (!to.has("contains")) {
            to.remove(List.of("minContains", "maxContains"));
        }
        for (String nothing : List.of("minLength", "minItems", "minProperties")) {
            if (to.path(nothing).isIntegralNumber()
                    && to.get(nothing).decimalValue().signum() == 0) {
                to.remove(nothing);
            }
        }
    }

    private void convert(JsonNode from, String name, JsonNode value, Keywords.Kind kind, ObjectNode to)
            throws DocumentFault {
        switch (kind) {
            case SCHEMA -> schema(name, value, to);
            case SCHEMA_LIST -> {
                ArrayNode list = to.arrayNode();
                for (JsonNode each : value) {
                    list.add(nested.nested(each, false));
                }
                if (!list.isEmpty()) {
                    to.set(name, list);
                }
            }
            case SCHEMA_MAP -> schemaMap(from, name, value, to);
            case COUNT -> keep(value.isIntegralNumber() && value.decimalValue().signum() >= 0, name, value, to);
            case NUMBER -> keep(value.isNumber(), name, value, to);
            case POSITIVE -> keep(value.isNumber() && value.decimalValue().signum() > 0, name, value, to);
            case FLAG -> keep(value.isBoolean() && value.booleanValue(), name, value, to);
            case NAMES -> {
                ArrayNode names = names(value, to);
                keep(!names.isEmpty(), name, names, to);
            }
            case NAMES_MAP -> {
                ObjectNode map = to.objectNode();
                value.properties().forEach(entry -> map.set(entry.getKey(), names(entry.getValue(), to)));
                keep(!map.isEmpty(), name, map, to);
            }
            case VALUE -> keep(name.equals("const") || JsonSize.of(value) <= LONGEST_DEFAULT, name, value, to);
            case TEXT ->
                keep(value.isTextual() && !Keywords.STORAGE_FORMATS.contains(value.textValue()), name, value, to);
            case PATTERN -> keep(isServed(from, name, value), name, value, to);
        }
    }

    private static void keep(boolean valid, String name, JsonNode value, ObjectNode to) {
        if (valid) {
            to.set(name, value);
        }
    }

    private void schema(String name, JsonNode value, ObjectNode to) throws DocumentFault {
        if (value.isArray() && name.equals("items")) {
            convert(to, "prefixItems", value, Keywords.Kind.SCHEMA_LIST, to);
            return;
        }
        if (!value.isObject() && !value.isBoolean()) {
            return;
        }
        int before = losses.count();
        ObjectNode schema = nested.nested(value, IN_PLACE.contains(name));
        if (losses.count() > before && TURNED.contains(name)) {
            return;
        }
        boolean isFlag = schema.isEmpty() || schema.equals(NOTHING);
        if (!isFlag || name.equals("items")) {
            to.set(name, schema);
        } else if (direction == Direction.INPUT) {
            to.put(name, schema.isEmpty());
        }
    }

    private void schemaMap(JsonNode from, String name, JsonNode value, ObjectNode to) throws DocumentFault {
        ObjectNode map = to.objectNode();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            boolean isPattern = name.equals("patternProperties");
            if (!isPattern || isServed(from, name, to.textNode(entry.getKey()))) {
                map.set(entry.getKey(), nested.nested(entry.getValue(), IN_PLACE.contains(name)));
            }
        }
        keep(!map.isEmpty(), name, map, to);
    }

    private static ArrayNode names(JsonNode value, ObjectNode nodes) {
        Set<String> names = new LinkedHashSet<>();
        if (value.isArray()) {
            value.forEach(name -> names.add(name.asText()));
        }
        ArrayNode list = nodes.arrayNode();
        names.forEach(list::add);
        return list;
    }

    private boolean isServed(JsonNode schema, String keyword, JsonNode value) {
        RegularExpression.problem(value.asText())
                .ifPresent(why -> losses.unsupportedPattern(value.toString(), why, document.at(schema, keyword)));
        boolean served = value.isTextual() && RegularExpression.compiles(value.textValue());
        if (!served) {
            losses.loosened();
        }
        return served;
    }

    /** OpenAPI 3.0 has these two as flags beside the bound (as JSON Schema's draft 4 had). */
    private static void exclusiveBounds(JsonNode from, ObjectNode to) {
        exclusiveBound(from, "minimum", "exclusiveMinimum", to);
        exclusiveBound(from, "maximum", "exclusiveMaximum", to);
    }

    private static void exclusiveBound(JsonNode from, String bound, String exclusive, ObjectNode to) {
        if (from.path(exclusive).asBoolean(false) && from.path(exclusive).isBoolean() && to.has(bound)) {
            to.set(exclusive, to.remove(bound));
        }
    }

    /** One short example says what a text looks like; where there is a format or a choice, it says nothing more. */
    private static void example(JsonNode from, ObjectNode to) {
        JsonNode example = from.has("example")
                ? from.get("example")
                : from.path("examples").path(0);
        if (example.isValueNode()
                && !example.isNull()
                && example.asText().length() <= LONGEST_EXAMPLE
                && !to.has("enum")
                && !to.has("const")
                && !to.has("format")
                && !example.equals(to.get("default"))) {
            to.putArray("examples").add(example);
        }
    }
}
