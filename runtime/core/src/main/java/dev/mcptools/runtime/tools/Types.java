package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The types of JSON Schema, as bits. */
final class Types {
    static final int NULL = 1;
    static final int BOOLEAN = 2;
    static final int INTEGER = 4;
    static final int FRACTION = 8;
    static final int STRING = 16;
    static final int ARRAY = 32;
    static final int OBJECT = 64;
    static final int ALL = 127;

    static final Map<String, Integer> BY_NAME = Map.of(
            "null", NULL,
            "boolean", BOOLEAN,
            "integer", INTEGER,
            "number", INTEGER | FRACTION,
            "string", STRING,
            "array", ARRAY,
            "object", OBJECT);

    private Types() {}

    static int of(JsonNode types) {
        int bits = 0;
        for (JsonNode type : types.isArray() ? types : List.of(types)) {
            bits |= BY_NAME.getOrDefault(type.asText(), 0);
        }
        return bits == 0 ? ALL : bits;
    }

    static int ofValue(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> isWhole(value.decimalValue()) ? INTEGER : FRACTION;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            case BINARY, MISSING, POJO -> 0;
        };
    }

    static int of(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> NULL;
            case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
            case VALUE_NUMBER_INT -> INTEGER;
            case VALUE_NUMBER_FLOAT -> FRACTION;
            case VALUE_STRING -> STRING;
            case START_ARRAY -> ARRAY;
            case START_OBJECT -> OBJECT;
            default -> 0;
        };
    }

    // 3.0 is an integer (JSON Schema 2020-12, Core, section 6.1.1).
    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
