package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a schema makes of a value in Java.
 *
 * @param type the type; {@link Basic#ANY} wherever the schema leaves a choice between types
 * @param nullable whether null is allowed
 */
record SchemaType(ValueType type, boolean nullable) {
    /** Deeper, a schema is a puzzle rather than a type. */
    private static final int DEEPEST = 16;

    private static final SchemaType ANY = new SchemaType(Basic.ANY, false);

    private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    static SchemaType of(ApiDocument document, JsonNode schema) throws DocumentFault {
        Reader reader = new Reader(document);
        return reader.read(schema, 0).orNull(reader.saysNull(schema, 0));
    }

    private SchemaType orNull(boolean also) {
        return new SchemaType(type, nullable || also);
    }

    private record Reader(ApiDocument document) {

        SchemaType read(JsonNode schema, int depth) throws DocumentFault {
            if (depth > DEEPEST) {
                return ANY;
            }
            JsonNode node = document.resolve(schema);
            boolean nullable =
                    schema.path("nullable").asBoolean() || node.path("nullable").asBoolean();
            Set<String> types = new LinkedHashSet<>();
            JsonNode type = node.path("type");
            (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
            nullable |= types.remove("null")
                    || containsNull(node.path("enum"))
                    || node.path("const").isNull();
            types.remove("");
            if (types.size() == 1) {
                return single(types.iterator().next(), node, depth).orNull(nullable);
            }
            return (types.isEmpty() ? untyped(node, depth) : ANY).orNull(nullable);
        }

        /**
         * Whether a part of the schema takes null, however it is composed; whether the others do is checked with the
         * arguments.
         */
        boolean saysNull(JsonNode schema, int depth) throws DocumentFault {
            if (depth > DEEPEST) {
                return true;
            }
            if (writesNull(schema) || read(schema, DEEPEST).nullable()) {
                return true;
            }
            // Since OpenAPI 3.1 a schema can say more beside its $ref.
            for (JsonNode node : List.of(schema, document.resolve(schema))) {
                for (String composed : List.of("allOf", "oneOf", "anyOf")) {
                    for (JsonNode part : node.path(composed)) {
                        if (saysNull(part, depth + 1)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private static boolean writesNull(JsonNode schema) {
            JsonNode type = schema.path("type");
            return type.asText().equals("null")
                    || StreamSupport.stream(type.spliterator(), false)
                            .anyMatch(each -> each.asText().equals("null"))
                    || containsNull(schema.path("enum"))
                    || schema.path("const").isNull();
        }

        private static boolean containsNull(JsonNode values) {
            for (JsonNode value : values) {
                if (value.isNull()) {
                    return true;
                }
            }
            return false;
        }

        private SchemaType single(String type, JsonNode node, int depth) throws DocumentFault {
            ValueType valueType = switch (type) {
                case "string" -> choice(node).orElse(Basic.STRING);
                case "boolean" -> Basic.BOOLEAN;
                case "integer" -> integer(node);
                case "number" -> Basic.DECIMAL;
                case "object" -> Basic.OBJECT;
                case "array" -> new ValueType.ListOf(item(node.path("items"), depth));
                default -> Basic.ANY;
            };
            return new SchemaType(valueType, false);
        }

        private ValueType item(JsonNode items, int depth) throws DocumentFault {
            SchemaType item = read(items, depth + 1);
            boolean nullable = item.nullable() || saysNull(items, depth + 1);
            return nullable || item.type() instanceof ValueType.ListOf ? Basic.ANY : item.type();
        }

        private SchemaType untyped(JsonNode node, int depth) throws DocumentFault {
            Optional<ValueType> choice = choice(node);
            if (choice.isPresent()) {
                return new SchemaType(choice.get(), false);
            }
            if (node.has("properties")) {
                return new SchemaType(Basic.OBJECT, false);
            }
            if (node.has("items")) {
                return single("array", node, depth);
            }
            for (JsonNode part : node.path("allOf")) {
                SchemaType type = read(part, depth + 1);
                if (type.type() != Basic.ANY) {
                    return type;
                }
            }
            return oneOf(node.has("oneOf") ? node.path("oneOf") : node.path("anyOf"), depth);
        }

        private SchemaType oneOf(JsonNode branches, int depth) throws DocumentFault {
            Set<ValueType> types = new LinkedHashSet<>();
            boolean nullable = false;
            for (JsonNode branch : branches) {
                if (document.resolve(branch).path("type").asText().equals("null")) {
                    nullable = true;
                    continue;
                }
                SchemaType type = read(branch, depth + 1);
                nullable |= type.nullable();
                types.add(type.type());
            }
            if (types.size() > 1 && types.stream().allMatch(Reader::isText)) {
                return new SchemaType(Basic.STRING, nullable);
            }
            return (types.size() == 1 ? new SchemaType(types.iterator().next(), false) : ANY).orNull(nullable);
        }

        private static boolean isText(ValueType type) {
            return type == Basic.STRING || type instanceof ValueType.Choice;
        }

        private static Optional<ValueType> choice(JsonNode node) {
            List<String> texts = new ArrayList<>();
            for (JsonNode value : node.has("const") ? List.of(node.get("const")) : node.path("enum")) {
                if (value.isTextual()) {
                    texts.add(value.textValue());
                } else if (!value.isNull()) {
                    return Optional.empty();
                }
            }
            List<String> distinct = texts.stream().distinct().toList();
            return distinct.isEmpty() ? Optional.empty() : Optional.of(new ValueType.Choice(distinct));
        }

        private static Basic integer(JsonNode node) {
            String format = node.path("format").asText();
            if (format.equals("int32") || within(node, INT_MIN, INT_MAX)) {
                return Basic.INT;
            }
            return format.equals("int64") || within(node, LONG_MIN, LONG_MAX) ? Basic.LONG : Basic.INTEGER;
        }

        private static boolean within(JsonNode node, BigDecimal least, BigDecimal most) {
            JsonNode minimum = node.path("minimum");
            JsonNode maximum = node.path("maximum");
            return minimum.isNumber()
                    && maximum.isNumber()
                    && minimum.decimalValue().compareTo(least) >= 0
                    && maximum.decimalValue().compareTo(most) <= 0;
        }
    }
}
