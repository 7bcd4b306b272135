package dev.mcptools.generator.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Types as members of an object in the lock file, and back. */
final class TypeNotation {
    private static final String TYPE = "type";
    private static final String VALUES = "values";
    private static final String ITEMS = "items";

    private TypeNotation() {}

    // "type": "string"
    // "type": "choice", "values": ["open", "done"]
    // "type": "list", "items": {"type": "string"}
    static void write(ValueType type, ObjectNode target) {
        if (type instanceof Basic basic) {
            target.put(TYPE, name(basic));
        } else if (type instanceof ValueType.Choice choice) {
            ArrayNode values = target.put(TYPE, "choice").putArray(VALUES);
            choice.values().forEach(values::add);
        } else if (type instanceof ValueType.ListOf list) {
            write(list.items(), target.put(TYPE, "list").putObject(ITEMS));
        }
    }

    /** {@return the type; empty if the object holds none} */
    static Optional<ValueType> read(JsonNode source) {
        String name = source.path(TYPE).asText();
        return switch (name) {
            case "choice" -> Optional.of(new ValueType.Choice(texts(source.path(VALUES))));
            case "list" -> read(source.path(ITEMS)).map(ValueType.ListOf::new);
            default ->
                Stream.<ValueType>of(Basic.values())
                        .filter(basic -> name((Basic) basic).equals(name))
                        .findFirst();
        };
    }

    private static String name(Basic type) {
        return switch (type) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case INT -> "int32";
            case LONG -> "int64";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case OBJECT -> "object";
            case ANY -> "any";
            case FILE -> "file";
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
