package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the schema of the argument that chooses the members of an answer, in as few words as say what is left out. */
final class FieldsSchema {
    private FieldsSchema() {}

    static ObjectNode of(Fields fields) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.put("description", description(fields));
        ArrayNode choice = schema.putObject("items").put("type", "string").putArray("enum");
        fields.choice().forEach(choice::add);
        return schema.put("uniqueItems", true);
    }

    // Members to return beside uuid. Without it: all but movements, timeline; of owner_user only uuid, first_name.
    private static String description(Fields fields) {
        String always = fields.identifiers().isEmpty() ? "" : " beside " + String.join(", ", fields.identifiers());
        List<String> unasked = new ArrayList<>();
        unasked.add(fields.leftOut().isEmpty() ? "all" : "all but " + String.join(", ", fields.leftOut()));
        Map<List<String>, List<String>> byNames = new LinkedHashMap<>();
        fields.keptOnly()
                .forEach((path, names) ->
                        byNames.computeIfAbsent(names, key -> new ArrayList<>()).add(path));
        byNames.forEach(
                (names, paths) -> unasked.add("of " + String.join(", ", paths) + " only " + String.join(", ", names)));
        return "Members to return" + always + ". Without it: " + String.join("; ", unasked) + ".";
    }
}
