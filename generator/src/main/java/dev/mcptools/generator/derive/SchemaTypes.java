package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keyword {@code type} of a schema, one name or several. */
final class SchemaTypes {
    private SchemaTypes() {}

    /** The types that are named, without null. */
    static Set<String> of(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
        types.remove("");
        types.remove("null");
        return types;
    }
}
