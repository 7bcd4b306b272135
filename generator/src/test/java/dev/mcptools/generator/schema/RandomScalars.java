package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes schemas of one dialect of OpenAPI for values without members. */
final class RandomScalars {
    private static final List<String> PATTERNS = List.of("^a", "^[a-z]+$", "[0-9]", "^.{2,3}$", "^$|b");
    private static final List<String> FORMATS = List.of("int32", "int64", "double", "password");

    private final Random random;
    private final boolean is30;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    RandomScalars(Random random, boolean is30) {
        this.random = random;
        this.is30 = is30;
    }

    ObjectNode choice() {
        ObjectNode choice = nodes.objectNode();
        if (!is30 && one(1)) {
            return choice.set("const", RandomValues.simple(random));
        }
        ArrayNode values = choice.putArray("enum");
        Stream.generate(() -> RandomValues.simple(random))
                .limit(1 + random.nextInt(4))
                .forEach(values::add);
        return choice;
    }

    ObjectNode string() {
        ObjectNode string = nodes.objectNode().put("type", "string");
        bounds(string, "Length", 2, 3);
        if (one(1)) {
            string.put("pattern", any(PATTERNS));
        }
        if (one(3)) {
            string.put("format", any(FORMATS));
        }
        return string;
    }

    ObjectNode number(String type) {
        ObjectNode number = nodes.objectNode().put("type", type);
        bound(number, "minimum", "exclusiveMinimum", random.nextInt(3) - 1);
        bound(number, "maximum", "exclusiveMaximum", random.nextInt(100));
        if (one(3)) {
            number.put("multipleOf", type.equals("integer") ? 2 : 0.5);
        }
        return number;
    }

    private void bound(ObjectNode number, String bound, String exclusive, int value) {
        if (one(1)) {
            number.put(bound, value);
        }
        if (one(2)) {
            number.set(exclusive, is30 ? BooleanNode.valueOf(one(0)) : nodes.numberNode(value));
        }
    }

    void bounds(ObjectNode schema, String what, int low, int high) {
        if (one(2)) {
            schema.put("min" + what, random.nextInt(low + 1));
        }
        if (one(2)) {
            schema.put("max" + what, low + random.nextInt(high));
        }
    }

    /** One of two, of four, of eight and so on. */
    boolean one(int halvings) {
        return random.nextInt(2 << halvings) == 0;
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
