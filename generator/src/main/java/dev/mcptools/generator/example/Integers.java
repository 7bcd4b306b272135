package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.model.ValueType;
import java.math.BigDecimal;

/** Integers as a tool sends them: {@code 24.0} is one in JSON Schema (2020-12 Core, section 4.2.3). */
final class Integers {
    private Integers() {}

    static JsonNode withoutFraction(JsonNode value, ValueType type) {
        if (type instanceof ValueType.ListOf list && value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(withoutFraction(item, list.items())));
            return items;
        }
        boolean integer =
                type == ValueType.Basic.INT || type == ValueType.Basic.LONG || type == ValueType.Basic.INTEGER;
        if (!integer || !value.isFloatingPointNumber()) {
            return value;
        }
        BigDecimal number = value.decimalValue();
        return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 64
                ? BigIntegerNode.valueOf(number.toBigIntegerExact())
                : value;
    }
}
