package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes out what occurs more than once in a schema where it occurs first; elsewhere it says which argument it is like. */
final class SaidOnce {
    private static final Pattern PLACE = Pattern.compile("(?:^|\\s)As (\\S+)\\.$");
    /** Shorter, saying it again costs about as much as pointing to it. */
    private static final int SHORT = 160;

    private final Map<String, String> places = new HashMap<>();
    private int replaced;

    /**
     * Changes the arguments of a tool.
     *
     * @param arguments {@code properties} of an input schema
     * @return how many schemas now say what they are like
     */
    static int apply(ObjectNode arguments) {
        SaidOnce once = new SaidOnce();
        arguments.properties().forEach(argument -> once.visit(argument.getValue(), argument.getKey()));
        return once.replaced;
    }

    /** {@return where the members of a schema are written out that this one is like} */
    static Optional<String> place(JsonNode schema) {
        Matcher matcher = PLACE.matcher(schema.path("description").asText());
        return schema.has("properties") || !matcher.find() ? Optional.empty() : Optional.of(matcher.group(1));
    }

    private void visit(JsonNode schema, String place) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        if (hasMembers(object)) {
            ObjectNode content = object.deepCopy();
            content.remove("description");
            String text = content.toString();
            if (text.length() > SHORT) {
                String first = places.putIfAbsent(text, place);
                if (first != null) {
                    pointTo(first, object);
                    replaced++;
                    return;
                }
            }
        }
        object.path("properties")
                .properties()
                .forEach(member -> visit(member.getValue(), place + "." + member.getKey()));
        visit(object.path("items"), place + "[]");
        visit(object.path("additionalProperties"), place + ".*");
        for (String union : List.of("anyOf", "oneOf", "allOf")) {
            object.path(union).forEach(branch -> visit(branch, place));
        }
    }

    private static boolean hasMembers(ObjectNode schema) {
        return schema.has("properties") || schema.has("items");
    }

    private static void pointTo(String first, ObjectNode schema) {
        JsonNode type = schema.get("type");
        String description = schema.path("description").asText();
        boolean isArray = Types.of(schema).contains("array");
        schema.removeAll();
        if (type != null) {
            schema.set("type", type);
        }
        schema.put("description", (description.isEmpty() ? "" : description + " ") + "As " + first + ".");
        if (isArray) {
            schema.putObject("items");
        }
    }
}
