package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes a schema as a model reads it in a third of the characters: {@code {name*, age: integer, tags: [string]}}. Every
 * member is named; what has no type is a text.
 */
final class Shorthand {
    private static final int LONGEST_CHOICE = 120;
    private static final Set<String> TEXT = Set.of("string");

    private Shorthand() {}

    /** {@return the schema in short; empty if it has no members, so that nothing would be said} */
    static Optional<String> of(JsonNode schema) {
        String said = said(schema);
        return said.indexOf('{') < 0 ? Optional.empty() : Optional.of(said);
    }

    private static String said(JsonNode schema) {
        for (String union : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(union).isArray()) {
                return branches(schema, union);
            }
        }
        if (!schema.path("properties").isEmpty()) {
            return members(schema);
        }
        if (schema.path("items").isObject()) {
            String items = said(schema.get("items"));
            return "[" + items + "]";
        }
        if (schema.path("additionalProperties").isObject()) {
            return "{any name: " + said(schema.get("additionalProperties")) + "}";
        }
        return value(schema);
    }

    private static String branches(JsonNode schema, String union) {
        List<String> all = new ArrayList<>();
        if (!schema.path("properties").isEmpty()) {
            all.add(members(schema));
        }
        schema.path(union).forEach(branch -> all.add(said(branch)));
        String between = union.equals("allOf") || !schema.path("properties").isEmpty() ? " and " : " or ";
        return all.stream().distinct().collect(Collectors.joining(between));
    }

    private static String members(JsonNode schema) {
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return schema.path("properties").properties().stream()
                .map(member ->
                        member.getKey() + (required.contains(member.getKey()) ? "*" : "") + typed(member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String typed(JsonNode schema) {
        String said = said(schema);
        return said.equals("string") ? "" : ": " + said;
    }

    private static String value(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        if (schema.path("enum").isArray()) {
            String choice = StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("|"));
            if (choice.length() <= LONGEST_CHOICE) {
                return choice;
            }
        }
        Optional<String> same = SaidOnce.place(schema);
        if (same.isPresent()) {
            return "as " + same.get();
        }
        Set<String> types = Types.of(schema);
        return types.isEmpty() ? "any" : types.equals(TEXT) ? "string" : String.join("|", types);
    }
}
