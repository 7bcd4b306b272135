package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says of most schemas that JSON Schema's meta-schema takes them, without asking it: a validator's first hundred schemas
 * take longer than all else that is done to them.
 *
 * <p>What it does not know well enough it does not vouch for; the meta-schema then decides.
 */
final class SurelyValid {
    private static final Map<String, Keywords.Kind> KINDS = Keywords.of(Direction.INPUT);

    private SurelyValid() {}

    /** Whether nothing is wrong with a schema; {@code false} says nothing. */
    static boolean is(JsonNode schema) {
        return schema.isBoolean()
                || (schema.isObject()
                        && schema.properties().stream().allMatch(keyword -> is(keyword.getKey(), keyword.getValue())));
    }

    private static boolean is(String keyword, JsonNode value) {
        return switch (keyword) {
            case "type" -> isType(value);
            case "enum", "examples" -> value.isArray();
            case "title", "description" -> value.isTextual();
            case "$ref" -> value.asText().startsWith("#");
            case "$defs" -> is(Keywords.Kind.SCHEMA_MAP, value);
            case "allOf", "anyOf", "oneOf" -> isSchemaList(value);
            default -> KINDS.containsKey(keyword) && is(KINDS.get(keyword), value);
        };
    }

    private static boolean is(Keywords.Kind kind, JsonNode value) {
        return switch (kind) {
            case SCHEMA -> is(value);
            case SCHEMA_LIST -> isSchemaList(value);
            case SCHEMA_MAP -> value.isObject() && all(value, SurelyValid::is);
            case COUNT -> value.isInt() && value.intValue() >= 0;
            case NUMBER -> value.isNumber();
            case POSITIVE -> value.isNumber() && value.decimalValue().signum() > 0;
            case FLAG -> value.isBoolean();
            case NAMES -> isNames(value);
            case NAMES_MAP -> value.isObject() && all(value, SurelyValid::isNames);
            case VALUE -> true;
            case TEXT, PATTERN -> value.isTextual();
        };
    }

    private static boolean isType(JsonNode value) {
        return value.isTextual()
                ? Keywords.TYPES.contains(value.textValue())
                : value.isArray() && !value.isEmpty() && isNames(value) && all(value, SurelyValid::isType);
    }

    private static boolean isSchemaList(JsonNode value) {
        return value.isArray() && !value.isEmpty() && all(value, SurelyValid::is);
    }

    private static boolean isNames(JsonNode value) {
        Set<String> names = new HashSet<>();
        return value.isArray() && all(value, name -> name.isTextual() && names.add(name.textValue()));
    }

    private static boolean all(JsonNode container, Predicate<JsonNode> condition) {
        for (JsonNode each : container) {
            if (!condition.test(each)) {
                return false;
            }
        }
        return true;
    }
}
